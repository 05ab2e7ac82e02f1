import { beforeAll, describe, expect, it } from 'vitest';
import { verifyEd25519 } from '../../../rules/trust/envelope.ts';
import type { Bytes } from '../../../rules/trust/index.ts';
import { subtle } from './lab.ts';

// The classes of Project Wycheproof's Ed25519 file (Valid, InvalidSignature, SignatureMalleability, TruncatedSignature,
// SignatureWithGarbage, InvalidEncoding, Ktv), made here from RFC 8032's first key: no package brings the file itself.

const bytes = (text: string) =>
  Uint8Array.from(text.match(/../g) ?? [], (two) => Number.parseInt(two, 16)) as Bytes;
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const P = 2n ** 255n - 19n;
const le = (value: bigint): Bytes =>
  Uint8Array.from({ length: 32 }, (_, at) => Number((value >> BigInt(8 * at)) & 255n)) as Bytes;
const number = (from: Uint8Array): bigint => from.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
const join = (r: Uint8Array, s: Uint8Array): Bytes => new Uint8Array([...r, ...s]) as Bytes;

// RFC 8032, 7.1: tests 1 to 3.
const KNOWN = [
  [
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
].map(([key, message, signature]) => ({
  key: bytes(key!),
  message: bytes(message!),
  signature: bytes(signature!),
}));

const { key, message, signature } = KNOWN[1]!;
const r = signature.slice(0, 32);
const s = signature.slice(32);
const good = (sig: Uint8Array, of = key, text = message) => verifyEd25519(subtle, of, sig as Bytes, text);

let fresh: CryptoKeyPair;
let raw: Bytes;
beforeAll(async () => {
  fresh = (await subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
  raw = new Uint8Array(await subtle.exportKey('raw', fresh.publicKey));
});

describe('Ed25519', () => {
  it.each(KNOWN)('takes a known signature (%#)', async (known) => {
    expect(await good(known.signature, known.key, known.message)).toBe(true);
  });

  it('takes what it signed, at every length up to two hash blocks', async () => {
    for (let length = 0; length <= 256; length += 15) {
      const text = new Uint8Array(length).fill(0xff);
      const made = new Uint8Array(await subtle.sign('Ed25519', fresh.privateKey, text));
      expect(await good(made, raw, text)).toBe(true);
    }
  });

  it('refuses special values of R and S, twenty pairs', async () => {
    for (const first of [0n, 1n, L, P])
      for (const second of [0n, 1n, L - 1n, L, P])
        expect([first, second, await good(join(le(first), le(second)))]).toEqual([first, second, false]);
  });

  it('refuses a signature bent by multiples of the group’s order', async () => {
    for (let times = 1n; number(s) + times * L < 2n ** 256n; times++)
      expect([times, await good(join(r, le(number(s) + times * L)))]).toEqual([times, false]);
  });

  it('refuses a signature that is cut anywhere, or longer by anything', async () => {
    for (let length = 0; length < 64; length++) expect(await good(signature.slice(0, length))).toBe(false);
    for (const more of [[0], [1], [0, 0], [...r]])
      expect(await good(join(signature, new Uint8Array(more)))).toBe(false);
    expect(await good(join(new Uint8Array([0]), signature))).toBe(false);
  });

  it('refuses each of its 512 bits turned', async () => {
    for (let bit = 0; bit < 512; bit++) {
      const bent = signature.slice();
      bent[bit >> 3]! ^= 1 << (bit & 7);
      expect([bit, await good(bent)]).toEqual([bit, false]);
    }
  });

  it('refuses S and R the wrong way round, either as nought, and another message or key', async () => {
    expect(await good(join(s, r))).toBe(false);
    expect(await good(join(new Uint8Array(32), s))).toBe(false);
    expect(await good(join(r, new Uint8Array(32)))).toBe(false);
    expect(await good(signature, key, bytes('73'))).toBe(false);
    expect(await good(signature, KNOWN[0]!.key)).toBe(false);
  });

  it('answers false, and never throws, for keys that are none', async () => {
    for (const length of [0, 31, 33])
      expect(await good(signature, new Uint8Array(length) as Bytes)).toBe(false);
  });
});

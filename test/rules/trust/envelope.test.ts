import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { pae } from '../../../rules/trust/envelope.ts';
import {
  addSignature,
  type Bytes,
  type NewKey,
  newKey,
  openEnvelope,
  readEnvelope,
  type SigningRole,
  seal,
  writeEnvelope,
} from '../../../rules/trust/index.ts';
import { outcome, subtle } from './lab.ts';

let one: NewKey;
let two: NewKey;
let role: SigningRole;
let file: Bytes;

beforeAll(async () => {
  one = await newKey(subtle, false);
  two = await newKey(subtle, false);
  role = { keys: { [one.keyid]: one.pub, [two.keyid]: two.pub }, threshold: 1 };
  file = writeEnvelope(await seal(subtle, 'channel', { 红线: [1, 2, 3], s: 'x'.repeat(90) }, [one, two]));
});

const opens = (bytes: Bytes) => outcome(openEnvelope(subtle, bytes, 'channel', [role]));

describe('DSSE', () => {
  it('encodes as its specification’s example does', () => {
    const payload = new TextEncoder().encode('hello world') as Bytes;
    const said = new TextDecoder().decode(pae('http://example.com/HelloWorld', payload));
    expect(said).toBe('DSSEv1 29 http://example.com/HelloWorld 11 hello world');
  });

  it('counts bytes, not characters', () => {
    const payload = new TextEncoder().encode('红线') as Bytes;
    expect(new TextDecoder().decode(pae('类型', payload))).toBe('DSSEv1 6 类型 6 红线');
  });

  it('gives back the exact bytes that were signed', async () => {
    const { payload, signers } = await openEnvelope(subtle, file, 'channel', [role]);
    expect(JSON.parse(new TextDecoder().decode(payload))).toMatchObject({ 红线: [1, 2, 3] });
    expect(signers).toEqual([one.keyid, two.keyid]);
  });

  it('takes a second signer on the same bytes, and no signer twice', async () => {
    const first = await seal(subtle, 'roster', { a: 1 }, [one]);
    const both = await addSignature(subtle, first, two);
    const strict = { ...role, threshold: 2 };
    expect(await outcome(openEnvelope(subtle, writeEnvelope(both), 'roster', [strict]))).toBe('ok');
    expect(await outcome(addSignature(subtle, both, one))).toBe('RepeatedSignature');
  });
});

describe('a signed file', () => {
  it('is refused whatever byte of it changes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = file.slice() as Bytes;
        changed[at]! ^= by;
        expect(await opens(changed)).not.toBe('ok');
      }),
      { numRuns: 2000 },
    );
  });

  it('is refused with a byte more or less, wherever', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(file.length - 1),
        fc.option(fc.integer({ min: 0, max: 255 })),
        async (at, put) => {
          const rest = [...file.slice(at + (put === null ? 1 : 0))];
          const changed = new Uint8Array([
            ...file.slice(0, at),
            ...(put === null ? [] : [put]),
            ...rest,
          ]) as Bytes;
          expect(await opens(changed)).not.toBe('ok');
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['blanks', (text: string) => text.replace('","', '", "')],
    ['a line at its end', (text: string) => `${text}\n`],
    [
      'another order',
      (text: string) =>
        text.replace(/"payload":("[^"]*"),"payloadType":("[^"]*")/, '"payloadType":$2,"payload":$1'),
    ],
    ['a key twice', (text: string) => text.replace('{"payload":', '{"payload":"AAAA","payload":')],
    ['a key of its own', (text: string) => text.replace('{"payload":', '{"x":1,"payload":')],
    ['escapes', (text: string) => text.replace('"payload"', '"\\u0070ayload"')],
    ['no padding', (text: string) => text.replace(/=+"/, '"')],
  ])('is written one way only: %s', async (_, change) => {
    const changed = change(new TextDecoder().decode(file));
    expect(changed).not.toBe(new TextDecoder().decode(file));
    expect(await opens(new TextEncoder().encode(changed) as Bytes)).toMatch(/NotAnEnvelope|BadSignature/);
  });

  it.each([
    '',
    'null',
    '[]',
    '"x"',
    '{}',
    '{"payload":1}',
    '<html>',
    '{"payload":"","payloadType":"","signatures":[null]}',
  ])('is no envelope: %s', (text) => {
    expect(() => readEnvelope(new TextEncoder().encode(text) as Bytes)).toThrow(
      expect.objectContaining({ name: 'NotAnEnvelope' }),
    );
  });
});

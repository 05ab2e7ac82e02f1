import { type Bytes, fromBase64, toBase64 } from './bytes.ts';
import { keyIdOf, type Signer } from './envelope.ts';
import { NoEd25519, TrustError } from './errors.ts';
import { BASE64, HASH, table, text, whole } from './shape.ts';

/** The passphrase is another, or the backup was damaged. */
export class WrongPassphrase extends TrustError {
  override name = 'WrongPassphrase';
  readonly code = 'trust_wrong_passphrase';
}

/** A key in a file or on paper: PKCS #8 under AES-256-GCM, its key from the passphrase by PBKDF2-SHA-256. */
export interface KeyBackup {
  type: 'redline-key/1';
  /** What its owner calls it. */
  name: string;
  keyid: string;
  /** Raw public key, base64. */
  pub: string;
  rounds: number;
  salt: string;
  iv: string;
  wrapped: string;
}

export interface NewKey extends Signer {
  pub: string;
}

const ROUNDS = 600_000;
const MOST_ROUNDS = 10_000_000;

/** `extractable` only as long as it takes to write the backup; what is stored and used is not. Throws NoEd25519. */
export async function newKey(subtle: SubtleCrypto, extractable: boolean): Promise<NewKey> {
  let pair: CryptoKeyPair;
  try {
    pair = (await subtle.generateKey('Ed25519', extractable, ['sign', 'verify'])) as CryptoKeyPair;
  } catch {
    throw new NoEd25519('Ed25519');
  }
  const raw: Bytes = new Uint8Array(await subtle.exportKey('raw', pair.publicKey));
  return { keyid: await keyIdOf(subtle, raw), pub: toBase64(raw), key: pair.privateKey };
}

/** `random`: fills bytes; `crypto.getRandomValues`. */
export type Random = (bytes: Bytes) => Bytes;

export async function backUp(
  subtle: SubtleCrypto,
  { keyid, pub, key }: NewKey,
  { name, passphrase, random }: { name: string; passphrase: string; random: Random },
): Promise<KeyBackup> {
  const salt = random(new Uint8Array(16));
  const iv = random(new Uint8Array(12));
  const wrapping = await wrappingKey(subtle, passphrase, salt, ROUNDS);
  const wrapped = await subtle.wrapKey('pkcs8', key, wrapping, { name: 'AES-GCM', iv });
  const said = { salt: toBase64(salt), iv: toBase64(iv), wrapped: toBase64(new Uint8Array(wrapped)) };
  return { type: 'redline-key/1', name, keyid, pub, rounds: ROUNDS, ...said };
}

/** Throws WrongPassphrase. The key cannot be taken out again unless asked for, to write another backup. */
export async function restore(
  subtle: SubtleCrypto,
  backup: KeyBackup,
  passphrase: string,
  extractable = false,
): Promise<NewKey> {
  const { keyid, pub, rounds } = backup;
  const [salt, iv, wrapped] = [backup.salt, backup.iv, backup.wrapped].map((each) => fromBase64(each));
  try {
    const wrapping = await wrappingKey(subtle, passphrase, salt!, rounds);
    const how = { name: 'AES-GCM', iv: iv! };
    const key = await subtle.unwrapKey('pkcs8', wrapped!, wrapping, how, 'Ed25519', extractable, ['sign']);
    return { keyid, pub, key };
  } catch {
    throw new WrongPassphrase(backup.name);
  }
}

/** Checks what a backup file holds. Throws BadField. */
export function readBackup(value: unknown): KeyBackup {
  const raw = table(value, 'key');
  const base64 = (name: string) => text(raw[name], `key.${name}`, BASE64);
  return {
    type: text(raw.type, 'key.type', /^redline-key\/1$/) as 'redline-key/1',
    name: text(raw.name, 'key.name'),
    keyid: text(raw.keyid, 'key.keyid', HASH),
    pub: base64('pub'),
    rounds: whole(raw.rounds, 'key.rounds', ROUNDS, MOST_ROUNDS),
    salt: base64('salt'),
    iv: base64('iv'),
    wrapped: base64('wrapped'),
  };
}

async function wrappingKey(subtle: SubtleCrypto, passphrase: string, salt: Bytes, iterations: number) {
  const given: Bytes = new TextEncoder().encode(passphrase.normalize('NFC')) as Bytes;
  const from = await subtle.importKey('raw', given, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  const usages: KeyUsage[] = ['wrapKey', 'unwrapKey'];
  return subtle.deriveKey(how, from, { name: 'AES-GCM', length: 256 }, false, usages);
}

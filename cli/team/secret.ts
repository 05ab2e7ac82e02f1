import { randomBytes } from 'node:crypto';
import { fromBase64, toBase64, WrongPassphrase } from '../../rules/trust/index.ts';
import { subtle } from '../trust/key-file.ts';
import type { ServerKeys } from './accounts.ts';

// The server's seeds under the lead's passphrase: AES-256-GCM, its key by PBKDF2-SHA-256. Same as a key's backup.

const ROUNDS = 600_000;

export async function wrapKeys(keys: ServerKeys, passphrase: string): Promise<string> {
  const [salt, iv] = [Uint8Array.from(randomBytes(16)), Uint8Array.from(randomBytes(12))];
  const plain = new TextEncoder().encode(JSON.stringify(keys));
  const wrapped = await subtle.encrypt({ name: 'AES-GCM', iv }, await keyFrom(passphrase, salt), plain);
  const said = { salt: toBase64(salt), iv: toBase64(iv), wrapped: toBase64(new Uint8Array(wrapped)) };
  return `${JSON.stringify({ type: 'redline-server-keys/1', ...said }, null, 2)}\n`;
}

/** Throws WrongPassphrase. */
export async function unwrapKeys(text: string, passphrase: string): Promise<ServerKeys> {
  try {
    const { salt, iv, wrapped } = JSON.parse(text);
    const key = await keyFrom(passphrase, fromBase64(salt)!);
    const plain = await subtle.decrypt({ name: 'AES-GCM', iv: fromBase64(iv)! }, key, fromBase64(wrapped)!);
    return JSON.parse(new TextDecoder().decode(plain));
  } catch {
    throw new WrongPassphrase('server-keys.json');
  }
}

async function keyFrom(passphrase: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const given = new TextEncoder().encode(passphrase.normalize('NFC'));
  const from = await subtle.importKey('raw', given, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS };
  return subtle.deriveKey(how, from, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

import { type Bytes, fromBase64, sameBytes, sha256, textOf, toBase64, utf8 } from './bytes.ts';
import {
  BadSignature,
  NotAnEnvelope,
  RepeatedSignature,
  TooFewSignatures,
  UnknownSigner,
  WrongPayloadType,
} from './errors.ts';
import { LIMITS } from './limits.ts';

// DSSE v1 (secure-systems-lab/dsse): the only signer and verifier. Signed are the exact bytes of the payload; it is
// parsed after its signatures were checked. An envelope is written one way only, and every signature in it must be
// good and by a key of the role: so no byte of a signed file can change unnoticed.

export type PayloadKind = 'root' | 'channel' | 'pack' | 'roster' | 'event' | 'checkpoint';

export interface Envelope {
  payload: string;
  payloadType: string;
  signatures: { keyid: string; sig: string }[];
}

/** The keys that may sign, by keyid (raw public key in base64), and how many of them must. */
export interface SigningRole {
  keys: Record<string, string>;
  threshold: number;
}

export interface Signer {
  keyid: string;
  key: CryptoKey;
}

export interface Opened {
  payload: Bytes;
  /** Keyids in the order of the file. */
  signers: string[];
}

export const payloadType = (kind: PayloadKind): string => `application/vnd.redline.${kind}+json`;

/** DSSE's pre-authentication encoding; lengths in bytes, decimal. */
export function pae(type: string, payload: Bytes): Bytes {
  const head = utf8(`DSSEv1 ${utf8(type).length} ${type} ${payload.length} `);
  const all = new Uint8Array(head.length + payload.length);
  all.set(head);
  all.set(payload, head.length);
  return all;
}

export const keyIdOf = (subtle: SubtleCrypto, publicKey: Bytes): Promise<string> => sha256(subtle, publicKey);

/** Signs `value` as JSON. The file is `writeEnvelope` of the answer. */
export function seal(
  subtle: SubtleCrypto,
  kind: PayloadKind,
  value: unknown,
  signers: readonly Signer[],
): Promise<Envelope> {
  return sealBytes(subtle, payloadType(kind), utf8(JSON.stringify(value)), signers);
}

export async function sealBytes(
  subtle: SubtleCrypto,
  type: string,
  payload: Bytes,
  signers: readonly Signer[],
): Promise<Envelope> {
  const signed = pae(type, payload);
  const signatures = signers.map(async ({ keyid, key }) => {
    const sig = toBase64(new Uint8Array(await subtle.sign('Ed25519', key, signed)));
    return { keyid, sig };
  });
  return { payload: toBase64(payload), payloadType: type, signatures: await Promise.all(signatures) };
}

/** One more signature on what others signed. Throws RepeatedSignature, NotAnEnvelope. */
export async function addSignature(
  subtle: SubtleCrypto,
  envelope: Envelope,
  signer: Signer,
): Promise<Envelope> {
  if (envelope.signatures.some(({ keyid }) => keyid === signer.keyid))
    throw new RepeatedSignature(signer.keyid);
  const payload = fromBase64(envelope.payload);
  if (!payload) throw new NotAnEnvelope('');
  const { signatures } = await sealBytes(subtle, envelope.payloadType, payload, [signer]);
  return { ...envelope, signatures: [...envelope.signatures, ...signatures] };
}

export const writeEnvelope = ({ payload, payloadType, signatures }: Envelope): Bytes =>
  utf8(
    JSON.stringify({
      payload,
      payloadType,
      signatures: signatures.map(({ keyid, sig }) => ({ keyid, sig })),
    }),
  );

/** Reads an envelope without trusting it. Throws NotAnEnvelope. `file` names it in errors. */
export function readEnvelope(bytes: Bytes, file = ''): Envelope {
  const found = parse(bytes) as Envelope | undefined;
  const shaped =
    typeof found?.payload === 'string' &&
    typeof found.payloadType === 'string' &&
    Array.isArray(found.signatures) &&
    found.signatures.length <= LIMITS.signatures &&
    found.signatures.every((each) => typeof each?.keyid === 'string' && typeof each.sig === 'string');
  // Written again it must give the same bytes: no blanks, no other order, no second key of one name.
  if (!shaped || !sameBytes(writeEnvelope(found), bytes)) throw new NotAnEnvelope(file);
  return found;
}

function parse(bytes: Bytes): unknown {
  const text = textOf(bytes);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * Checks an envelope against the roles that must each have signed it (a new root: the old one's and its own).
 * Gives the payload's exact bytes, not parsed. Throws the envelope's errors.
 */
export async function openEnvelope(
  subtle: SubtleCrypto,
  bytes: Bytes,
  kind: PayloadKind,
  roles: readonly SigningRole[],
  file = '',
): Promise<Opened> {
  const { payload: encoded, payloadType: type, signatures } = readEnvelope(bytes, file);
  if (type !== payloadType(kind)) throw new WrongPayloadType(file);
  const payload = fromBase64(encoded);
  if (!payload) throw new NotAnEnvelope(file);
  const signed = pae(type, payload);
  const signers: string[] = [];
  for (const { keyid, sig } of signatures) {
    if (signers.includes(keyid)) throw new RepeatedSignature(file);
    const role = roles.find(({ keys }) => Object.hasOwn(keys, keyid));
    if (!role) throw new UnknownSigner(file);
    if (!(await isGood(subtle, role.keys[keyid]!, sig, signed))) throw new BadSignature(file);
    signers.push(keyid);
  }
  for (const { keys, threshold } of roles) {
    const own = signers.filter((keyid) => Object.hasOwn(keys, keyid)).length;
    if (own < threshold) throw new TooFewSignatures(file, own, threshold);
  }
  return { payload, signers };
}

async function isGood(subtle: SubtleCrypto, publicKey: string, sig: string, signed: Bytes): Promise<boolean> {
  const raw = fromBase64(publicKey);
  const signature = fromBase64(sig);
  if (raw?.length !== 32 || signature?.length !== 64) return false;
  return verifyEd25519(subtle, raw, signature, signed);
}

/** One bare signature; false for a key or a signature that is none. */
export async function verifyEd25519(
  subtle: SubtleCrypto,
  publicKey: Bytes,
  signature: Bytes,
  message: Bytes,
): Promise<boolean> {
  try {
    const key = await subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
    return await subtle.verify('Ed25519', key, signature, message);
  } catch {
    return false;
  }
}

import { type Bytes, fromBase64, sha256 } from '../rules/trust/bytes.ts';
import { openEnvelope, readEnvelope, type Signer, seal, writeEnvelope } from '../rules/trust/envelope.ts';
import { parseJson } from '../rules/trust/parse.ts';
import { contentHash } from './content.ts';
import type { ReviewEvent } from './event.ts';
import { readEvent } from './read-event.ts';
import { devicesOf, type Roster } from './roster.ts';

/** A signed event as it is stored and sent: the envelope's bytes, and the hash that others call it by. */
export interface Sealed {
  hash: string;
  bytes: Bytes;
  /** Where it belongs and whose it is, for a transport's address; believed by nobody who reads it. */
  to: { author: string; case: string; by: string };
}

export async function sealEvent(event: ReviewEvent, signer: Signer, subtle: SubtleCrypto): Promise<Sealed> {
  const envelope = await seal(subtle, 'event', event, [signer]);
  const { author, case: id, by } = event;
  const hash = await sha256(subtle, fromBase64(envelope.payload)!);
  return { hash, bytes: writeEnvelope(envelope), to: { author, case: id, by } };
}

/** The hash of an event nobody has verified yet: good for a name, for nothing else. Throws NotAnEnvelope. */
export async function hashOf(bytes: Bytes, subtle: SubtleCrypto): Promise<string> {
  return sha256(subtle, fromBase64(readEnvelope(bytes, 'event').payload) ?? new Uint8Array());
}

/** Why an event is not what it says, whatever the roster's duties are. */
/** `left-out`: a record names it and leaves its words out. */
export type Forgery = 'left-out' | 'unknown-device' | 'bad-signature' | 'content-mismatch';

/**
 * What checking one event found; plain data. With a snapshot of these only the tail is checked again: a
 * signature stays good when the roster changes, and who may do what is decided in `judge`.
 */
export type Checked = { hash: string; event: ReviewEvent; fault?: Forgery };

const AT_ONCE = 64;

/**
 * Checks signatures, shapes and the hashes of submitted drafts. Copies of one payload are one event, and
 * a good copy beats a bad one. What has no readable payload is left out: nothing can refer to it.
 */
export async function checkEvents(
  sealed: readonly Bytes[],
  roster: Roster,
  subtle: SubtleCrypto,
): Promise<Map<string, Checked>> {
  const devices = devicesOf(roster);
  const found = new Map<string, Checked>();
  for (let at = 0; at < sealed.length; at += AT_ONCE) {
    const some = sealed.slice(at, at + AT_ONCE).map((bytes) => checkEvent(bytes, devices, subtle));
    for (const checked of await Promise.all(some)) if (checked) merge(found, checked);
  }
  return found;
}

/** Adds what was checked to what is held. */
export function merge(held: Map<string, Checked>, checked: Checked): void {
  const before = held.get(checked.hash);
  if (!before || (before.fault && !checked.fault)) held.set(checked.hash, checked);
}

type Devices = ReturnType<typeof devicesOf>;

async function checkEvent(
  bytes: Bytes,
  devices: Devices,
  subtle: SubtleCrypto,
): Promise<Checked | undefined> {
  let opened: { payload: Bytes; signers: string[] } | undefined;
  try {
    opened = await openEnvelope(subtle, bytes, 'event', [devices], 'event');
  } catch {
    // Why it failed is told below, from what can be read of it.
  }
  const read = readable(opened?.payload ?? payloadOf(bytes));
  if (!read) return undefined;
  const { event, payload } = read;
  const hash = await sha256(subtle, payload);
  if (!Object.hasOwn(devices.keys, event.device)) return { hash, event, fault: 'unknown-device' };
  if (opened?.signers.length !== 1 || opened.signers[0] !== event.device)
    return { hash, event, fault: 'bad-signature' };
  if (event.type === 'submit' && (await contentHash(event.draft, event.beside, subtle)) !== event.content)
    return { hash, event, fault: 'content-mismatch' };
  return { hash, event };
}

function payloadOf(bytes: Bytes): Bytes | undefined {
  try {
    return fromBase64(readEnvelope(bytes, 'event').payload);
  } catch {
    return undefined;
  }
}

function readable(payload: Bytes | undefined): { payload: Bytes; event: ReviewEvent } | undefined {
  try {
    return payload && { payload, event: readEvent(parseJson(payload, 'event')) };
  } catch {
    return undefined;
  }
}

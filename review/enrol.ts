import { type Bytes, fromBase64, sha256, utf8 } from '../rules/trust/bytes.ts';
import { type Signer, seal, writeEnvelope } from '../rules/trust/envelope.ts';
import { BadField, WrongKeyId } from '../rules/trust/errors.ts';
import { BASE64, HASH, table, text } from '../rules/trust/shape.ts';
import type { CaseState } from './case.ts';
import { LIMITS } from './limits.ts';
import { NAME } from './read-event.ts';
import type { Device, Duty, Policy, Roster } from './roster.ts';

// How a roster changes: for the CLI and the lead's page. Pure; the lead's keys and the clock come in.

/** What a member's extension shows and the lead takes over: public keys, no secret. */
export interface Card extends Device {
  id: string;
  name: string;
}

/** The key is somebody else's already, or this name is. */
export class AlreadyEnrolled extends BadField {
  override name = 'AlreadyEnrolled';
}

const LIFE = 90 * LIMITS.day;

export const firstRoster = (team: string, policy: Policy, now: number): Roster => ({
  team,
  version: 1,
  issued: now,
  expires: now + LIFE,
  members: [],
  revoked: [],
  policy,
});

/** Throws BadField, WrongKeyId. */
export async function readCard(value: unknown, subtle: SubtleCrypto): Promise<Card> {
  const raw = table(value, 'card');
  const card = {
    id: text(raw.id, 'card.id', NAME),
    name: text(raw.name, 'card.name', /^[^\p{Cc}]{1,60}$/u),
    keyid: text(raw.keyid, 'card.keyid', HASH),
    key: text(raw.key, 'card.key', BASE64),
    ...(raw.login !== undefined && { login: text(raw.login, 'card.login', /^U[A-Z2-7]{55}$/) }),
  };
  const key = fromBase64(card.key);
  if (key?.length !== 32 || (await sha256(subtle, key)) !== card.keyid) throw new WrongKeyId('card');
  return card;
}

/** Six digits that member and lead compare by voice before the card is believed. Slow, so that nobody tries keys for them. */
export async function cardDigits({ id, keyid, login }: Card, subtle: SubtleCrypto): Promise<string> {
  const said = utf8(JSON.stringify([id, keyid, login ?? null]));
  const key = await subtle.importKey('raw', said, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: utf8('redline-card/1'), iterations: 600_000 };
  const bits = new DataView(await subtle.deriveBits(how, key, 64));
  return String(Number(bits.getBigUint64(0) % 1_000_000n)).padStart(6, '0');
}

/** A new member, or one more device of one. Throws AlreadyEnrolled. */
export function withMember(roster: Roster, card: Card, duties: Duty[], now: number): Roster {
  const { id, name, ...device } = card;
  const others = roster.members.flatMap((member) => member.devices);
  if (others.some(({ keyid }) => keyid === device.keyid)) throw new AlreadyEnrolled('card.keyid');
  const known = roster.members.find((member) => member.id === id);
  const member = known
    ? { ...known, devices: [...known.devices, device] }
    : { id, name, duties, devices: [device] };
  const rest = roster.members.filter((each) => each !== known);
  return next(roster, { members: [...rest, member] }, now);
}

/** `last`: the last events of the key that still count, one for each case; none: nothing of it does. */
export function withRevoked(roster: Roster, keyid: string, last: string[], now: number): Roster {
  const revoked = [...roster.revoked.filter((each) => each.keyid !== keyid), { keyid, last }];
  return next(roster, { revoked }, now);
}

/** What a device said last in each case, as a ledger knows it. */
export const lastOf = (states: readonly CaseState[], keyid: string): string[] =>
  states.map(({ tails }) => tails[keyid]).filter((hash) => hash !== undefined);

export async function sealRoster(
  roster: Roster,
  signers: readonly Signer[],
  subtle: SubtleCrypto,
): Promise<Bytes> {
  return writeEnvelope(await seal(subtle, 'roster', roster, signers));
}

const next = (roster: Roster, change: Partial<Roster>, now: number): Roster => ({
  ...roster,
  ...change,
  version: roster.version + 1,
  issued: now,
  expires: now + LIFE,
});

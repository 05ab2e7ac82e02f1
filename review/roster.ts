import { type Bytes, fromBase64, sha256 } from '../rules/trust/bytes.ts';
import { openEnvelope, type SigningRole } from '../rules/trust/envelope.ts';
import { WrongKeyId, WrongTeam } from '../rules/trust/errors.ts';
import { parseJson } from '../rules/trust/parse.ts';
import { type Root, roleOf } from '../rules/trust/root.ts';
import { BASE64, HASH, list, TEAM, table, text, whole } from '../rules/trust/shape.ts';
import { LIMITS } from './limits.ts';
import { NAME } from './read-event.ts';

export const DUTIES = ['author', 'reviewer', 'lead'] as const;
export type Duty = (typeof DUTIES)[number];

/** One key of one person. `login` is the device's public NKey where the team has a server. */
export interface Device {
  keyid: string;
  /** Raw public key, base64. */
  key: string;
  login?: string;
}

export interface Member {
  id: string;
  name: string;
  duties: Duty[];
  devices: Device[];
}

/** A key that no longer counts, and the last event of it that does, in each case; none: nothing of it does. */
export interface Revoked {
  keyid: string;
  last: string[];
}

export interface Policy {
  /** So many different people must approve. */
  need: number;
  /** Only these may; not given: any reviewer or lead. */
  approvers?: string[];
  /** An approval is good for so long, in milliseconds. */
  maxAge: number;
}

/** Who is who in a team. Signed by the root's role `roster`. A member who left stays in it, with revoked keys. */
export interface Roster {
  team: string;
  version: number;
  issued: number;
  expires: number;
  members: Member[];
  revoked: Revoked[];
  policy: Policy;
}

/** A roster as the root's keys signed it. Throws the errors of rules/trust. */
export async function openRoster(subtle: SubtleCrypto, bytes: Bytes, root: Root): Promise<Roster> {
  const { payload } = await openEnvelope(subtle, bytes, 'roster', [roleOf(root, 'roster')], 'roster');
  const roster = readRoster(parseJson(payload, 'roster'));
  if (roster.team !== root.team) throw new WrongTeam('roster');
  for (const { keyid, key } of roster.members.flatMap(({ devices }) => devices)) {
    const raw = fromBase64(key);
    if (!raw || (await sha256(subtle, raw)) !== keyid) throw new WrongKeyId('roster');
  }
  return roster;
}

/** Throws BadField. */
export function readRoster(value: unknown): Roster {
  const raw = table(value, 'roster');
  const policy = table(raw.policy, 'policy');
  const name = (each: unknown, at: string) => text(each, at, NAME);
  return {
    team: text(raw.team, 'team', TEAM),
    version: whole(raw.version, 'version', 1),
    issued: whole(raw.issued, 'issued'),
    expires: whole(raw.expires, 'expires'),
    members: list(raw.members, 'members', LIMITS.members, readMember),
    revoked: list(raw.revoked, 'revoked', LIMITS.revoked, (each, at) => {
      const { keyid, last } = table(each, at);
      const hash = (value: unknown) => text(value, at, HASH);
      return { keyid: hash(keyid), last: list(last, at, LIMITS.accepted, hash) };
    }),
    policy: {
      need: whole(policy.need, 'policy.need', 1, 20),
      maxAge: whole(policy.maxAge, 'policy.maxAge', 1),
      ...(policy.approvers !== undefined && {
        approvers: list(policy.approvers, 'policy.approvers', LIMITS.members, name),
      }),
    },
  };
}

function readMember(value: unknown, at: string): Member {
  const raw = table(value, at);
  const duty = (each: unknown, where: string) => text(each, where, /^(?:author|reviewer|lead)$/) as Duty;
  return {
    id: text(raw.id, at, NAME),
    name: text(raw.name, at),
    duties: list(raw.duties, at, DUTIES.length, duty),
    devices: list(raw.devices, at, LIMITS.devices, (each, where) => {
      const { keyid, key, login } = table(each, where);
      return {
        keyid: text(keyid, where, HASH),
        key: text(key, where, BASE64),
        ...(login !== undefined && { login: text(login, where, /^U[A-Z2-7]{55}$/) }),
      };
    }),
  };
}

/** Every device's key: whoever holds one may sign events; what they may say is decided in replay. */
export function devicesOf({ members }: Roster): SigningRole {
  const devices = members.flatMap((member) => member.devices.map(({ keyid, key }) => [keyid, key] as const));
  return { keys: Object.fromEntries(devices), threshold: 1 };
}

/** Who holds a device. The first wins: a key stands for one person. */
export function holders({ members }: Roster): Map<string, Member> {
  const found = new Map<string, Member>();
  for (const member of members)
    for (const { keyid } of member.devices) if (!found.has(keyid)) found.set(keyid, member);
  return found;
}

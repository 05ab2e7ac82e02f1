import { type Bytes, fromBase64, sha256 } from './bytes.ts';
import { openEnvelope, readEnvelope, type SigningRole } from './envelope.ts';
import { BadField, LifeOutOfRange, NotAnEnvelope, RootOutOfOrder, WrongKeyId, WrongTeam } from './errors.ts';
import { LIMITS, SPEC } from './limits.ts';
import { parseJson } from './parse.ts';
import { BASE64, entries, HASH, list, TEAM, table, text, whole } from './shape.ts';

export const ROLES = ['root', 'channel', 'packs', 'roster'] as const;
export type RoleName = (typeof ROLES)[number];

/** Who may sign what in a team. Times in milliseconds since 1970. */
export interface Root {
  type: 'root';
  spec: typeof SPEC;
  version: number;
  team: string;
  /** Shown where the team's rules are listed. */
  title: string;
  issued: number;
  expires: number;
  /** Raw Ed25519 public keys in base64, by keyid. */
  keys: Record<string, string>;
  roles: Record<RoleName, { keyids: string[]; threshold: number }>;
}

export const rootPath = (version: number): string => `root/${version}.json`;

/** The keys and the threshold of one role. */
export function roleOf({ keys, roles }: Root, name: RoleName): SigningRole {
  const { keyids, threshold } = roles[name];
  return { keys: Object.fromEntries(keyids.map((keyid) => [keyid, keys[keyid]!])), threshold };
}

/** Whether the same keys with the same threshold hold a role in both. */
export function sameRole(one: Root, other: Root, name: RoleName): boolean {
  const said = ({ roles }: Root) => JSON.stringify([...roles[name].keyids].sort()) + roles[name].threshold;
  return said(one) === said(other);
}

/** The first root: signed by its own role; whoever pins its hash trusts it. Throws the errors of both. */
export async function openFirstRoot(subtle: SubtleCrypto, bytes: Bytes, file: string): Promise<Root> {
  const root = await unverified(subtle, bytes, file);
  await openEnvelope(subtle, bytes, 'root', [roleOf(root, 'root')], file);
  return root;
}

/** The root after `held`: signed by the old role and by the new one (TUF 5.3.4), exactly one version on. */
export async function openNextRoot(
  subtle: SubtleCrypto,
  bytes: Bytes,
  held: Root,
  file: string,
): Promise<Root> {
  const root = await unverified(subtle, bytes, file);
  await openEnvelope(subtle, bytes, 'root', [roleOf(held, 'root'), roleOf(root, 'root')], file);
  if (root.version !== held.version + 1) throw new RootOutOfOrder(file, root.version, held.version + 1);
  if (root.team !== held.team) throw new WrongTeam(file);
  return root;
}

/** A root names its own signers, so its keys are read first and nothing of it is used until they have signed. */
async function unverified(subtle: SubtleCrypto, bytes: Bytes, file: string): Promise<Root> {
  const payload = fromBase64(readEnvelope(bytes, file).payload);
  if (!payload) throw new NotAnEnvelope(file);
  return readRoot(subtle, payload, file);
}

/** Throws BadField, WrongKeyId, LifeOutOfRange. */
export async function readRoot(subtle: SubtleCrypto, payload: Bytes, file: string): Promise<Root> {
  const raw = table(parseJson(payload, file), file);
  const at = (key: string) => `${file} ${key}`;
  if (raw.type !== 'root') throw new BadField(at('type'));
  if (raw.spec !== SPEC) throw new BadField(at('spec'));
  const keys = entries(raw.keys, at('keys'), {
    most: LIMITS.keys,
    key: HASH,
    item: (value, where) => text(value, where, BASE64),
  });
  for (const [keyid, key] of Object.entries(keys)) {
    const bytes = fromBase64(key);
    if (bytes?.length !== 32 || (await sha256(subtle, bytes)) !== keyid) throw new WrongKeyId(file);
  }
  const given = table(raw.roles, at('roles'));
  const role = (name: RoleName) => readRole(given[name], at(`roles.${name}`), keys);
  const issued = whole(raw.issued, at('issued'));
  const expires = whole(raw.expires, at('expires'), issued);
  if (expires - issued > LIMITS.rootLifeMax) throw new LifeOutOfRange(file);
  return {
    type: 'root',
    spec: SPEC,
    version: whole(raw.version, at('version'), 1),
    team: text(raw.team, at('team'), TEAM),
    title: text(raw.title, at('title')),
    ...{ issued, expires, keys },
    roles: { root: role('root'), channel: role('channel'), packs: role('packs'), roster: role('roster') },
  };
}

function readRole(value: unknown, at: string, keys: Record<string, string>) {
  const raw = table(value, at);
  const keyids = list(raw.keyids, at, LIMITS.signatures, (each, where) => text(each, where, HASH));
  const known = keyids.every((keyid, n) => Object.hasOwn(keys, keyid) && keyids.indexOf(keyid) === n);
  if (!known) throw new BadField(at);
  return { keyids, threshold: whole(raw.threshold, at, 1, keyids.length) };
}

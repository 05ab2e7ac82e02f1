import { type Bytes, fromBase64, sha256, textOf, toBase64, utf8 } from './bytes.ts';
import { BadField, WrongRoot } from './errors.ts';
import { FileMissing } from './file-errors.ts';
import { LIMITS } from './limits.ts';
import { openFirstRoot, type Root, rootPath } from './root.ts';
import { HASH, ID, list, table, text, whole } from './shape.ts';
import type { Source } from './source.ts';
import type { Team } from './team.ts';

/** What one link or QR carries: where the files lie, and which root to begin with. */
export interface Invite {
  urls: string[];
  root: { version: number; sha256: string };
  channel: string;
  /** The name the lead knows this member by. */
  member?: string;
}

/** A mirror: https only, no query, ends with a slash. */
const MIRROR = /^https:\/\/[a-z0-9.-]+(:\d{1,5})?\/([\w.~%-]+\/)*$/;

/** As it stands after `#` in a link: base64url, so that no mail program breaks it. */
export function writeInvite(invite: Invite): string {
  return toBase64(utf8(JSON.stringify(invite)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Reads a link, or what stands after its `#`. Throws BadField. */
export function readInvite(link: string): Invite {
  const encoded = link.trim().replace(/^.*#/, '').replaceAll('-', '+').replaceAll('_', '/');
  const bytes = fromBase64(encoded.padEnd(Math.ceil(encoded.length / 4) * 4, '='));
  let parsed: unknown;
  try {
    parsed = JSON.parse((bytes && textOf(bytes)) ?? '');
  } catch {
    throw new BadField('invite');
  }
  const raw = table(parsed, 'invite');
  const root = table(raw.root, 'invite.root');
  const urls = list(raw.urls, 'invite.urls', LIMITS.mirrors, (url, at) => text(url, at, MIRROR));
  if (urls.length === 0) throw new BadField('invite.urls');
  return {
    urls,
    root: {
      version: whole(root.version, 'invite.root.version', 1),
      sha256: text(root.sha256, 'invite.root.sha256', HASH),
    },
    channel: text(raw.channel, 'invite.channel', ID),
    ...(raw.member !== undefined && { member: text(raw.member, 'invite.member', /^[\s\S]{1,60}$/) }),
  };
}

/** The match pattern of each mirror: what the browser is asked for, and nothing wider. */
export const originsOf = ({ urls }: Pick<Invite, 'urls'>): string[] => [
  ...new Set(urls.map((url) => `https://${url.slice(8).split(/[:/]/)[0]}/*`)),
];

/** Rounds of PBKDF2 for the six digits: trying a million invitations for one check costs days, not seconds. */
const CHECK_ROUNDS = 600_000;

/** Six digits that lead and member compare by voice: they stand for mirrors, root and channel, not for the name. */
export async function checkDigits(subtle: SubtleCrypto, { urls, root, channel }: Invite): Promise<string> {
  const said = utf8(JSON.stringify([urls, root.version, root.sha256, channel]));
  const key = await subtle.importKey('raw', said, 'PBKDF2', false, ['deriveBits']);
  const salt = utf8('redline-invite/1');
  const hash = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: CHECK_ROUNDS };
  const bits = new DataView(await subtle.deriveBits(hash, key, 64));
  return String(Number(bits.getBigUint64(0) % 1_000_000n)).padStart(6, '0');
}

/** Fetches the root that an invitation pins and begins the team's state. Throws WrongRoot and a source's errors. */
export async function enrol(
  subtle: SubtleCrypto,
  invite: Invite,
  source: Source,
  now: number,
): Promise<Team> {
  const path = rootPath(invite.root.version);
  const bytes: Bytes | undefined = await source.get(path, LIMITS.rootBytes);
  if (!bytes) throw new FileMissing(path);
  if ((await sha256(subtle, bytes)) !== invite.root.sha256) throw new WrongRoot(path);
  return begin(await openFirstRoot(subtle, bytes, path), invite, now);
}

export function begin(root: Root, { urls, channel, member }: Invite, now: number): Team {
  const own = { urls, channelName: channel, ...(member !== undefined && { member }) };
  return { id: root.team, ...own, root, packs: {}, refused: [], seen: now };
}

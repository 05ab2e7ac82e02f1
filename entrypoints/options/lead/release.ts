import {
  backUp,
  type Channel,
  describe,
  firstChannel,
  firstRoot,
  type KeyBackup,
  newKey,
  nextChannel,
  oneKey,
  type PackLine,
  type Random,
  type Release,
  restore,
  revoke,
  sealChannel,
  sealRelease,
  sealRoot,
  whoOf,
  withPack,
} from '../../../rules/trust/index.ts';
import type { Desk, LeadTeam } from './desk.ts';
import { packFilesOf } from './pack-files.ts';

export interface LeadEdges {
  subtle: SubtleCrypto;
  random: Random;
  /** Milliseconds since 1970. */
  now(): number;
  /** YYYY-MM-DD. */
  today(): string;
}

/** Who gets a release: everybody, or first a share (of ten thousand) and people by name. */
export interface Rollout {
  share: number;
  names: string[];
}

/**
 * Makes the team's key and root. The key can be taken out only until its backup is written; the one that is
 * returned cannot. Throws NoEd25519.
 */
export async function startTeam(
  { subtle, random, now }: LeadEdges,
  { title, urls, passphrase }: { title: string; urls: string[]; passphrase: string },
): Promise<{ team: LeadTeam; backup: KeyBackup }> {
  const backup = await backUp(subtle, await newKey(subtle, true), { name: title, passphrase, random });
  const key = await restore(subtle, backup, passphrase);
  const root = firstRoot(title, oneKey(key), now(), random);
  const { path, bytes, sha256: rootHash } = await sealRoot(subtle, root, [key]);
  const channel = { ...firstChannel(root, 'stable', now()), version: 0 };
  const site = new Map([[path, bytes]]);
  return { team: { title, urls, root, rootHash, channel, key, site, unsent: [path] }, backup };
}

/** Signs the table as the next release. The first goes to everybody. */
export async function publish(
  desk: Desk,
  team: LeadTeam,
  { notes, rollout }: { notes: string; rollout: Rollout },
  edges: LeadEdges,
): Promise<Desk> {
  const { subtle, now, today } = edges;
  const { packId: id, title, rows, ownNames, releases } = desk;
  const seq = 1 + Math.max(desk.lastSeq ?? 0, ...releases.map(({ release }) => release.seq));
  const version = `1.0.${seq}`;
  const files = packFilesOf({ id, title, version, rows, ownNames }, today());
  const info = { team: team.root.team, id, seq, title, version, notes };
  const { release, files: sent } = await sealRelease(subtle, await describe(subtle, info, files), [team.key]);
  const line = await lineOf(release, team.channel.packs[id], rollout, edges);
  const packs = withPack(team.channel, id, line);
  const next = await signChannel({ ...team, site: new Map([...team.site, ...sent]) }, { packs }, edges);
  next.unsent = [...new Set([...team.unsent, ...sent.keys(), ...next.unsent])];
  return { ...desk, team: next, releases: [{ release, version, notes, at: now(), rows }, ...releases] };
}

async function lineOf(
  release: Release,
  held: PackLine | undefined,
  { share, names }: Rollout,
  { subtle, random }: LeadEdges,
): Promise<PackLine> {
  if (!held || share >= 10_000) return { stable: release };
  const salt = [...random(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const who = await Promise.all(names.map((name) => whoOf(subtle, salt, name)));
  return { stable: held.stable, canary: { release, salt, share, who } };
}

/** The release that some have goes to everybody. */
export async function toEverybody({ packId }: Desk, team: LeadTeam, edges: LeadEdges): Promise<LeadTeam> {
  const canary = team.channel.packs[packId]?.canary;
  if (!canary) return team;
  const packs = withPack(team.channel, packId, { stable: canary.release });
  return signChannel(team, { packs }, edges);
}

/** Takes back every release after this one; people's browsers step down to it. */
export async function stepBack(
  desk: Desk,
  team: LeadTeam,
  to: Release,
  reason: string,
  edges: LeadEdges,
): Promise<LeadTeam> {
  let channel: Channel = team.channel;
  const known = new Set(channel.revoked.map(({ seq }) => seq));
  const later = desk.releases
    .map(({ release }) => release.seq)
    .filter((seq) => seq > to.seq && !known.has(seq));
  for (const seq of later) channel = { ...channel, ...revoke(channel, { id: desk.packId, seq, reason }, to) };
  const packs = withPack(channel, desk.packId, { stable: to });
  return signChannel(team, { packs, revoked: channel.revoked }, edges);
}

/** Rules switched off at once, in this team's packs. */
export const killRules = (team: LeadTeam, kill: string[], edges: LeadEdges): Promise<LeadTeam> =>
  signChannel(team, { kill }, edges);

/** The same channel, good for another while. */
export async function signChannel(
  team: LeadTeam,
  change: Partial<Channel>,
  { subtle, now }: LeadEdges,
): Promise<LeadTeam> {
  const channel = nextChannel(team.channel, change, now());
  const { path, bytes } = await sealChannel(subtle, channel, [team.key]);
  const site = new Map([...team.site, [path, bytes] as const]);
  return { ...team, channel, site, unsent: [...new Set([...team.unsent, path])] };
}

/** The order in which a host must get files: what names others comes last. */
export const inOrder = (paths: Iterable<string>): string[] =>
  [...paths].sort((one, other) => rank(one) - rank(other));

const rank = (path: string): number => ['blobs', 'packs', 'root', 'channel'].indexOf(path.split('/')[0]!);

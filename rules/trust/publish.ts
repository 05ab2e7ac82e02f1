import { type PackFile, pack, writeFiles } from './archive.ts';
import { type Bytes, hex, sha256 } from './bytes.ts';
import { type Channel, channelPath, type PackLine, type Release } from './channel.ts';
import { type Envelope, type Signer, seal, writeEnvelope } from './envelope.ts';
import type { NewKey, Random } from './key.ts';
import { ENGINE, LIMITS, SPEC } from './limits.ts';
import { blobPath, metaPath, type PackMeta } from './pack-meta.ts';
import { type RoleName, type Root, rootPath } from './root.ts';

// The lead's side: what is written on a static host. Pure: keys, time and chance come in; files go out.

/** Files for any static host, by path. */
export type Site = Map<string, Bytes>;

export interface Keys {
  /** Raw public keys in base64, by keyid. */
  keys: Record<string, string>;
  roles: Record<RoleName, { keyids: string[]; threshold: number }>;
}

/** One key for every role: a team of one. Keep its backup in another place. */
export function oneKey({ keyid, pub }: Pick<NewKey, 'keyid' | 'pub'>): Keys {
  const role = { keyids: [keyid], threshold: 1 };
  return { keys: { [keyid]: pub }, roles: { root: role, channel: role, packs: role, roster: role } };
}

export function firstRoot(title: string, keys: Keys, now: number, random: Random): Root {
  const team = hex(random(new Uint8Array(16)));
  const times = { issued: now, expires: now + LIMITS.rootLife };
  return { type: 'root', spec: SPEC, version: 1, team, title, ...times, ...keys };
}

/** The next root; to be signed by the old root's keys and by its own. */
export function nextRoot(held: Root, change: Partial<Keys> & { title?: string }, now: number): Root {
  return { ...held, ...change, version: held.version + 1, issued: now, expires: now + LIMITS.rootLife };
}

export interface Finished {
  path: string;
  bytes: Bytes;
  sha256: string;
  envelope: Envelope;
}

export async function sealRoot(
  subtle: SubtleCrypto,
  root: Root,
  signers: readonly Signer[],
): Promise<Finished> {
  return finish(subtle, rootPath(root.version), await seal(subtle, 'root', root, signers));
}

export async function sealChannel(
  subtle: SubtleCrypto,
  channel: Channel,
  signers: readonly Signer[],
): Promise<Finished> {
  return finish(subtle, channelPath(channel.name), await seal(subtle, 'channel', channel, signers));
}

async function finish(subtle: SubtleCrypto, path: string, envelope: Envelope): Promise<Finished> {
  const bytes = writeEnvelope(envelope);
  return { path, bytes, sha256: await sha256(subtle, bytes), envelope };
}

/** What a release says of itself; `seq` is one more than any before it. */
export interface ReleaseInfo {
  team: string;
  id: string;
  seq: number;
  title: string;
  version: string;
  notes: string;
}

/** A pack's archive and its description, not signed yet. */
export async function describe(
  subtle: SubtleCrypto,
  info: ReleaseInfo,
  files: readonly PackFile[],
): Promise<{ meta: PackMeta; blob: Bytes }> {
  const raw = writeFiles(files);
  const blob = await pack(raw);
  const file = {
    sha256: await sha256(subtle, blob),
    len: blob.length,
    raw: { sha256: await sha256(subtle, raw), len: raw.length },
  };
  return { meta: { type: 'pack', spec: SPEC, ...info, minEngine: ENGINE, file }, blob };
}

/** Signs a release: its files, and how a channel names it. */
export async function sealRelease(
  subtle: SubtleCrypto,
  { meta, blob }: { meta: PackMeta; blob: Bytes },
  signers: readonly Signer[],
): Promise<{ release: Release; files: Site }> {
  const bytes = writeEnvelope(await seal(subtle, 'pack', meta, signers));
  const release = { seq: meta.seq, meta: { sha256: await sha256(subtle, bytes), len: bytes.length } };
  const files: Site = new Map([
    [blobPath(meta.file.sha256), blob],
    [metaPath(meta.id, release.meta.sha256), bytes],
  ]);
  return { release, files };
}

export function firstChannel(
  { team }: Root,
  name: string,
  now: number,
  life: number = LIMITS.channelLife,
): Channel {
  const times = { issued: now, expires: now + life };
  return { type: 'channel', spec: SPEC, version: 1, team, name, ...times, packs: {}, revoked: [], kill: [] };
}

/** The same channel, signed anew or changed: one version on, its life begun again. */
export function nextChannel(held: Channel, change: Partial<Channel>, now: number): Channel {
  const life = held.expires - held.issued;
  return { ...held, ...change, version: held.version + 1, issued: now, expires: now + life };
}

/** When the lead's worker signs a channel anew: at half its life. */
export const halfLife = ({ issued, expires }: Pick<Channel, 'issued' | 'expires'>): number =>
  issued + Math.floor((expires - issued) / 2);

/** Sets one pack's line; a release that everybody gets ends its canary. */
export const withPack = ({ packs }: Channel, id: string, line: PackLine): Record<string, PackLine> => ({
  ...packs,
  [id]: line,
});

/**
 * Takes a release back: those who have it step down to `to`, or drop the pack where there is nothing to step down to.
 */
export function revoke(
  channel: Channel,
  { id, seq, reason }: { id: string; seq: number; reason: string },
  to?: Release,
): Pick<Channel, 'packs' | 'revoked'> {
  const revoked = [...channel.revoked, { id, seq, reason }];
  const { [id]: line, ...packs } = channel.packs;
  if (!line) return { packs, revoked };
  const { canary, stable } = line;
  const next = stable.seq === seq ? to : stable;
  const kept = canary && canary.release.seq !== seq ? { canary } : {};
  return { packs: next ? { ...packs, [id]: { stable: next, ...kept } } : packs, revoked };
}

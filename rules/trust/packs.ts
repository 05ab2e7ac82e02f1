import { type PackFile, readFiles, unpack } from './archive.ts';
import type { Bytes } from './bytes.ts';
import type { Channel, Release } from './channel.ts';
import { openEnvelope } from './envelope.ts';
import { DowngradeRefused, EngineTooOld, RevokedRelease, TrustError } from './errors.ts';
import { ENGINE } from './limits.ts';
import { blobPath, metaPath, type PackMeta, readMeta } from './pack-meta.ts';
import { type Member, releaseFor } from './rollout.ts';
import { type Root, roleOf } from './root.ts';
import { getExact, type Source } from './source.ts';
import type { HeldPack, RefusedPack, Team } from './team.ts';

/** Named moments, for a progress line and for tests that stop there. */
export type Step = 'root' | 'channel' | 'meta' | 'blob' | 'unpack' | 'build' | 'done';

/** An archive to be kept, and what the engine reads. */
export interface Built {
  blob: string;
  bytes: Bytes;
  compiled: ArrayBuffer;
}

export interface BuildEdges {
  subtle: SubtleCrypto;
  installId: string;
  /** Which build of the engine compiles here: a release it refused is not fetched again for it. */
  builder: string;
  /** An archive stored before, by its hash. */
  kept(sha256: string): Promise<Bytes | undefined>;
  /** Compiles a pack and runs its examples; `killed` rules are then left out. Throws PackRefused, WrongLayer. */
  build(id: string, files: PackFile[], killed: readonly string[]): Promise<ArrayBuffer>;
  /** Called before each named moment; a rejection ends the run there. */
  step?(name: Step, what: string): Promise<void> | void;
}

export interface Edges extends BuildEdges {
  source: Source;
}

export interface Taken {
  packs: Record<string, HeldPack>;
  refused: RefusedPack[];
  built: Record<string, Built>;
  changed: boolean;
}

interface Wanted {
  id: string;
  release: Release;
  canary: boolean;
  held: HeldPack | undefined;
}

/**
 * What a channel asks for. A wrong signature, hash or release ends the run: the host or the channel is not to be
 * believed. A pack that is whole but cannot be used here is left out, with the reason; the one before it stays.
 */
export async function takePacks(team: Team, root: Root, channel: Channel, edges: Edges): Promise<Taken> {
  const taken: Taken = { packs: {}, refused: [], built: {}, changed: false };
  const member: Member = { installId: edges.installId, name: team.member };
  for (const [id, line] of Object.entries(channel.packs)) {
    const release = await releaseFor(edges.subtle, id, line, member);
    const wanted: Wanted = { id, release, canary: release !== line.stable, held: team.packs[id] };
    refuseStep(wanted, root, channel);
    try {
      await takeRelease(wanted, team, root, channel.kill, edges, taken);
    } catch (error) {
      taken.refused.push(refusal(error, wanted, edges.builder));
      await keepHeld(wanted, channel, edges, taken);
    }
  }
  taken.changed ||= Object.keys(team.packs).some((id) => !taken.packs[id]);
  return taken;
}

const isRevoked = ({ revoked }: Channel, id: string, seq: number): boolean =>
  revoked.some((each) => each.id === id && each.seq === seq);

/** A step back needs the release in use to be revoked, or its signers to be no longer trusted. */
function refuseStep({ id, release: { seq }, held }: Wanted, root: Root, channel: Channel): void {
  if (isRevoked(channel, id, seq)) throw new RevokedRelease(id, seq);
  if (!held || seq >= held.seq || isRevoked(channel, id, held.seq)) return;
  if (stillSigned(held, root)) throw new DowngradeRefused(id, seq, held.seq);
}

function stillSigned({ signers }: HeldPack, root: Root): boolean {
  const { keys, threshold } = roleOf(root, 'packs');
  return signers.filter((keyid) => Object.hasOwn(keys, keyid)).length >= threshold;
}

async function takeRelease(
  wanted: Wanted,
  team: Team,
  root: Root,
  killed: string[],
  edges: Edges,
  taken: Taken,
): Promise<void> {
  const { id, release, canary, held } = wanted;
  if (held?.meta === release.meta.sha256 && stillSigned(held, root))
    return holdOn({ ...held, canary }, killed, edges, taken);
  const refusedBefore = team.refused.find((each) => each.meta === release.meta.sha256);
  if (refusedBefore?.by === edges.builder) throw new RefusedBefore(refusedBefore);
  const { meta, signers } = await getMeta(wanted, team, root, edges);
  if (meta.minEngine > ENGINE) throw new EngineTooOld(id, meta.minEngine);
  const { seq, title, version, notes, file } = meta;
  const bytes = await getBlob(file, edges);
  const mark = { meta: release.meta.sha256, blob: file.sha256, len: file.len, raw: file.raw };
  const pack: HeldPack = { id, seq, title, version, notes, ...mark, signers, killed, canary };
  taken.built[id] = await build(pack, bytes, edges);
  taken.packs[id] = pack;
  taken.changed = true;
}

/** The release in use goes on, without the rules that were killed since. */
async function holdOn(held: HeldPack, killed: string[], edges: Edges, taken: Taken): Promise<void> {
  const pack = { ...held, killed };
  if (held.killed.join() !== killed.join()) {
    taken.built[held.id] = await build(pack, await getBlob({ ...held, sha256: held.blob }, edges), edges);
    taken.changed = true;
  }
  taken.packs[held.id] = pack;
}

/** A revoked release does not stay for want of a better one. */
async function keepHeld({ id, held }: Wanted, channel: Channel, edges: Edges, taken: Taken): Promise<void> {
  if (held && !isRevoked(channel, id, held.seq)) await holdOn(held, channel.kill, edges, taken);
}

async function getMeta(
  { id, release }: Wanted,
  team: Team,
  root: Root,
  { subtle, source, step }: Edges,
): Promise<{ meta: PackMeta; signers: string[] }> {
  const path = metaPath(id, release.meta.sha256);
  await step?.('meta', path);
  const bytes = await getExact(subtle, source, path, release.meta);
  const { payload, signers } = await openEnvelope(subtle, bytes, 'pack', [roleOf(root, 'packs')], path);
  return { meta: readMeta(payload, { team: team.id, id, seq: release.seq }, path), signers };
}

async function getBlob(
  file: { sha256: string; len: number },
  { subtle, source, step, kept }: Edges,
): Promise<Bytes> {
  const path = blobPath(file.sha256);
  await step?.('blob', path);
  return (await kept(file.sha256)) ?? getExact(subtle, source, path, file);
}

async function build({ id, blob, raw, killed }: HeldPack, bytes: Bytes, edges: Edges): Promise<Built> {
  await edges.step?.('unpack', id);
  const files = readFiles(await unpack(edges.subtle, bytes, raw, id), id);
  await edges.step?.('build', id);
  return { blob, bytes, compiled: await edges.build(id, files, killed) };
}

/** Refused in an earlier run, for the same reason. */
class RefusedBefore extends TrustError {
  override name = 'RefusedBefore';
  readonly code: string;
  constructor({ code, params }: RefusedPack) {
    super(...params);
    this.code = code;
  }
}

/** Whole and signed, and yet of no use here. */
const UNUSABLE = new Set([
  'PackRefused',
  'WrongLayer',
  'EngineTooOld',
  'BadArchive',
  'BadField',
  'RefusedBefore',
]);

function refusal(error: unknown, { id, release }: Wanted, by: string): RefusedPack {
  if (!(error instanceof TrustError) || !UNUSABLE.has(error.name)) throw error;
  return { id, seq: release.seq, meta: release.meta.sha256, by, code: error.code, params: error.params };
}

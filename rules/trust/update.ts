import { sha256 } from './bytes.ts';
import { type Channel, channelPath, readChannel } from './channel.ts';
import { openEnvelope } from './envelope.ts';
import {
  ChannelExpired,
  ChannelForked,
  ChannelRolledBack,
  ClockBehind,
  RootExpired,
  RootOutOfOrder,
  WrongChannel,
  WrongTeam,
} from './errors.ts';
import { FileMissing } from './file-errors.ts';
import { LIMITS } from './limits.ts';
import { type Built, type Edges, takePacks } from './packs.ts';
import { openNextRoot, type Root, roleOf, rootPath, sameRole } from './root.ts';
import type { HeldChannel, Team } from './team.ts';

// One run against one source, after TUF's client workflow (spec 5.3–5.7): roots, then the channel, then each pack.
// Nothing is stored here: the caller gets the whole next state, or an error and keeps what it has.

export interface UpdateEdges extends Edges {
  /** Milliseconds since 1970. */
  now: number;
}

export interface Update {
  team: Team;
  /** Whether a rule came, went or changed: open drafts are checked again. */
  changed: boolean;
  /** By pack id: what is to be stored and used. Packs that stay as they are do not stand here. */
  built: Record<string, Built>;
}

/** Throws the errors of errors.ts and file-errors.ts. */
export async function update(team: Team, edges: UpdateEdges): Promise<Update> {
  const clock = Math.max(edges.now, team.seen);
  const root = await latestRoot(team.root, edges);
  if (root.expires <= clock) throw new RootExpired(String(root.expires));
  const { channel, held } = await currentChannel(team, root, clock, edges);
  const taken = await takePacks(team, root, channel, edges);
  await edges.step?.('done', team.id);
  const next: Team = {
    ...team,
    root,
    channel: held,
    packs: taken.packs,
    refused: taken.refused,
    seen: clockOf({ ...team, channel: held, root }, edges.now),
  };
  return { team: next, changed: taken.changed, built: taken.built };
}

/**
 * The clock to remember: the latest moment seen, but none after the channel held here is over. So setting the clock
 * back revives no old channel, and a clock that once stood years ahead stops none that is signed later.
 */
export function clockOf(
  { seen, channel, root }: Pick<Team, 'seen' | 'channel' | 'root'>,
  now: number,
): number {
  const over = Math.min(channel?.expires ?? 0, root.expires);
  return Math.max(seen, Math.min(now, over));
}

async function latestRoot(held: Root, edges: UpdateEdges): Promise<Root> {
  let root = held;
  for (let taken = 0; ; taken++) {
    const path = rootPath(root.version + 1);
    await edges.step?.('root', path);
    const bytes = await edges.source.get(path, LIMITS.rootBytes);
    if (!bytes) return root;
    if (taken === LIMITS.rootSteps) throw new RootOutOfOrder(path, root.version + 1, root.version);
    root = await openNextRoot(edges.subtle, bytes, root, path);
  }
}

async function currentChannel(
  team: Team,
  root: Root,
  clock: number,
  { source, subtle, step }: UpdateEdges,
): Promise<{ channel: Channel; held: HeldChannel }> {
  const path = channelPath(team.channelName);
  await step?.('channel', path);
  const bytes = await source.get(path, LIMITS.channelBytes);
  if (!bytes) throw new FileMissing(path);
  const { payload } = await openEnvelope(subtle, bytes, 'channel', [roleOf(root, 'channel')], path);
  const channel = readChannel(payload, path);
  if (channel.team !== team.id) throw new WrongTeam(path);
  if (channel.name !== team.channelName) throw new WrongChannel(path);
  const hash = await sha256(subtle, bytes);
  refuseOlder(team, root, channel, hash);
  if (channel.issued > clock + LIMITS.clockAhead) throw new ClockBehind(path);
  if (channel.expires <= clock) throw new ChannelExpired(path, channel.expires);
  const { version, issued, expires, revoked, kill } = channel;
  return { channel, held: { version, sha256: hash, issued, expires, revoked, kill } };
}

/** A thief who drove the version up is left behind when the channel's keys change (TUF, fast-forward recovery). */
function refuseOlder(
  { channel: held, root: before }: Team,
  root: Root,
  channel: Channel,
  hash: string,
): void {
  if (!held || !sameRole(before, root, 'channel')) return;
  if (channel.version < held.version) throw new ChannelRolledBack(channel.version, held.version);
  if (channel.version === held.version && hash !== held.sha256) throw new ChannelForked(channel.version);
}

import type { Root } from './root.ts';

// What an installation remembers of one team. Plain data: it is stored as it is, in one transaction.

export interface HeldChannel {
  version: number;
  /** Of the file, so that two files of one version are told apart. */
  sha256: string;
  issued: number;
  expires: number;
  revoked: { id: string; seq: number; reason: string }[];
  kill: string[];
}

/** A pack in use. Its archive lies in the store under `blob`. */
export interface HeldPack {
  id: string;
  seq: number;
  title: string;
  version: string;
  notes: string;
  /** Hash of the signed description; hash and length of the archive as sent; what it unpacks to. */
  meta: string;
  blob: string;
  len: number;
  raw: { sha256: string; len: number };
  /** Who signed it; the packs role may change hands later. */
  signers: string[];
  /** Rules of this pack that the channel has switched off. */
  killed: string[];
  /** Came before others got it. */
  canary: boolean;
}

/** A release that was not taken, and why: the one before it stays. */
export interface RefusedPack {
  id: string;
  seq: number;
  /** Its signed description, and who refused it (`BuildEdges.builder`): asked again only by another. */
  meta: string;
  by: string;
  /** A sentence of public/_locales and what is filled in. */
  code: string;
  params: string[];
}

export interface Team {
  /** The team's name space, out of its root. */
  id: string;
  /** Mirrors in order; each ends with a slash. */
  urls: string[];
  channelName: string;
  /** The name this member is enrolled under. */
  member?: string;
  root: Root;
  channel?: HeldChannel;
  packs: Record<string, HeldPack>;
  refused: RefusedPack[];
  /** The latest moment that still matters here: never before the clock goes back. Milliseconds. */
  seen: number;
}

/** Why rules are shown as old. They keep working all the same. */
export type Staleness = 'fresh' | 'channel-expired' | 'root-expired' | 'never-synced';

export function stalenessOf({ channel, root, seen }: Team, now: number): Staleness {
  const clock = Math.max(now, seen);
  if (!channel) return 'never-synced';
  if (root.expires <= clock) return 'root-expired';
  return channel.expires <= clock ? 'channel-expired' : 'fresh';
}

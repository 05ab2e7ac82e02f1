import type { Bytes } from './bytes.ts';
import { BadField, LifeOutOfRange } from './errors.ts';
import { LIMITS, SPEC } from './limits.ts';
import { parseJson } from './parse.ts';
import { entries, fileRef, HASH, ID, list, TEAM, table, text, whole } from './shape.ts';

/** A release of a pack: its number, and the signed description by hash and length. */
export interface Release {
  seq: number;
  meta: { sha256: string; len: number };
}

/** Who gets a release before the others. */
export interface Canary {
  release: Release;
  /** New for each release, so that not always the same people are first. */
  salt: string;
  /** Of ten thousand, this many (basis points). */
  share: number;
  /** `whoOf` of the members it goes to first, by name. */
  who: string[];
}

export interface PackLine {
  stable: Release;
  canary?: Canary;
}

/** The one file that changes. Times in milliseconds since 1970. */
export interface Channel {
  type: 'channel';
  spec: typeof SPEC;
  version: number;
  team: string;
  name: string;
  issued: number;
  expires: number;
  packs: Record<string, PackLine>;
  revoked: { id: string; seq: number; reason: string }[];
  /** Rules switched off at once, in this team's packs only. */
  kill: string[];
}

export const channelPath = (name: string): string => `channel/${name}.json`;

/** Reads a verified payload. Throws BadField, LifeOutOfRange. */
export function readChannel(payload: Bytes, file: string): Channel {
  const raw = table(parseJson(payload, file), file);
  const at = (key: string) => `${file} ${key}`;
  if (raw.type !== 'channel') throw new BadField(at('type'));
  if (raw.spec !== SPEC) throw new BadField(at('spec'));
  const issued = whole(raw.issued, at('issued'));
  const expires = whole(raw.expires, at('expires'));
  const life = expires - issued;
  if (life < LIMITS.channelLifeMin || life > LIMITS.channelLifeMax) throw new LifeOutOfRange(file);
  return {
    type: 'channel',
    spec: SPEC,
    version: whole(raw.version, at('version'), 1),
    team: text(raw.team, at('team'), TEAM),
    name: text(raw.name, at('name'), ID),
    ...{ issued, expires },
    packs: entries(raw.packs, at('packs'), { most: LIMITS.packs, key: ID, item: packLine }),
    revoked: list(raw.revoked, at('revoked'), LIMITS.revoked, revoked),
    kill: list(raw.kill, at('kill'), LIMITS.killed, (value, where) => text(value, where, ID)),
  };
}

function release(value: unknown, at: string): Release {
  const { seq, meta } = table(value, at);
  return { seq: whole(seq, `${at}.seq`, 1), meta: fileRef(meta, `${at}.meta`, LIMITS.metaBytes) };
}

function packLine(value: unknown, at: string): PackLine {
  const raw = table(value, at);
  const stable = release(raw.stable, `${at}.stable`);
  if (raw.canary === undefined) return { stable };
  const canary = table(raw.canary, `${at}.canary`);
  return {
    stable,
    canary: {
      release: release(canary.release, `${at}.canary.release`),
      salt: text(canary.salt, `${at}.canary.salt`, /^[0-9a-f]{16,64}$/),
      share: whole(canary.share, `${at}.canary.share`, 0, 10_000),
      who: list(canary.who, `${at}.canary.who`, LIMITS.names, (each, where) => text(each, where, HASH)),
    },
  };
}

function revoked(value: unknown, at: string) {
  const raw = table(value, at);
  return {
    id: text(raw.id, `${at}.id`, ID),
    seq: whole(raw.seq, `${at}.seq`, 1),
    reason: text(raw.reason, `${at}.reason`),
  };
}

import type { Draft } from '../engine/draft.ts';
import { countWordChars, isEmojiUnit } from './chars.ts';
import type { Band, Profile } from './profiles.ts';
import { CORE, type CoreRole, familyIds, type Line } from './reading.ts';
import { secondsOf } from './seconds.ts';
import { CLARITY, FIT } from './weights.ts';

// The parts that look at the shape of the text and not at what it says.

/** 1 inside the band, falling to 0 over half the edge outside it. */
export function within(value: number, [low, high]: Band): number {
  if (value < low) return Math.max(0, 1 - (low - value) / (low * FIT.fallOff));
  if (value > high) return Math.max(0, 1 - (value - high) / (high * FIT.fallOff));
  return 1;
}

/** Characters of each core role as shares of all core characters; repeated lines do not count. */
export function sharesOf(lines: readonly Line[]): Record<CoreRole, number> {
  const chars = { value: 0, benefit: 0, action: 0 };
  for (const line of lines) if (line.role !== 'other' && !line.repeated) chars[line.role] += line.chars;
  const total = chars.value + chars.benefit + chars.action;
  for (const role of CORE) chars[role] = total === 0 ? 0 : chars[role] / total;
  return chars;
}

/** 0–1: mean over the roles of how well their share sits in the profile's band. */
export function balanceShare(lines: readonly Line[], profile: Profile): number {
  const shares = sharesOf(lines);
  return CORE.reduce((sum, role) => sum + within(shares[role], profile.bands[role]), 0) / CORE.length;
}

export interface Clarity {
  /** 0–1. */
  share: number;
  long: Line[];
  wall: Line | undefined;
  /** Calls of different kinds that compete at the end. */
  conflict: Line | undefined;
  exclaims: boolean;
}

export function clarityOf(lines: readonly Line[], profile: Profile): Clarity {
  const said = lines.filter(({ kind }) => kind === 'sentence');
  const once = said.filter(({ repeated }) => !repeated);
  const long = once.filter(({ chars }) => chars > CLARITY.longSentence);
  const wall = wallIn(said, profile.wall);
  const calls = said.filter(({ role }) => role === 'action');
  const kinds = profile.cycles ? 0 : callKinds(calls);
  const text = said.map((line) => line.text).join('');
  const exclaims = count(text, '！!') / Math.max(1, said.length) > CLARITY.exclaims;
  const emoji = emojiIn(text) > Math.max(2, text.length / CLARITY.emojiEvery);
  const share =
    1 -
    CLARITY.long * (once.length === 0 ? 0 : long.length / once.length) -
    (wall === undefined ? 0 : CLARITY.wall) -
    (profile.cycles ? 0 : CLARITY.call * Math.max(0, calls.length - CLARITY.calls)) -
    CLARITY.conflict * Math.max(0, kinds - 1) -
    (exclaims ? CLARITY.exclaim : 0) -
    (emoji ? CLARITY.emoji : 0);
  return { share: Math.max(0, share), long, wall, conflict: kinds > 1 ? calls.at(-1) : undefined, exclaims };
}

function callKinds(calls: readonly Line[]): number {
  const ids = familyIds(calls.flatMap(({ hits }) => hits));
  return ['order', 'engage', 'contact'].filter((id) => ids.has(id)).length;
}

/** The first line of the first paragraph that is too long to look at. */
function wallIn(said: readonly Line[], limit: number): Line | undefined {
  const sizes = new Map<number, number>();
  for (const { paragraph, chars } of said) sizes.set(paragraph, (sizes.get(paragraph) ?? 0) + chars);
  return said.find(({ paragraph }) => (sizes.get(paragraph) ?? 0) > limit);
}

function count(text: string, marks: string): number {
  let found = 0;
  for (const char of text) if (marks.includes(char)) found++;
  return found;
}

function emojiIn(text: string): number {
  let found = 0;
  for (const char of text) if (isEmojiUnit(char.charCodeAt(0)) && char.length > 1) found++;
  return found;
}

export interface Fit {
  /** 0–1. */
  share: number;
  /** Measured length in the profile's unit. */
  length: number;
  lengthShare: number;
  title: number;
  tags: number;
}

export function fitOf(draft: Draft, lines: readonly Line[], profile: Profile): Fit {
  const title = [...(draft.parts.find(({ id }) => id === 'title')?.text ?? '')].length;
  const tags = tagsIn(draft, lines);
  const all = lengthOf(lines, profile);
  // Saying it twice must not help a text into its window.
  const once = lengthOf(
    lines.filter(({ repeated }) => !repeated),
    profile,
  );
  const fits = (length: number) =>
    profile.length === null ? 1 : within(length, [profile.length.from, profile.length.to]);
  const lengthShare = Math.min(fits(all), fits(once));
  const under = (value: number, max: number | null) => (max === null ? 1 : within(value, [0, max]));
  const share =
    FIT.length * lengthShare +
    FIT.title * under(title, profile.titleMax) +
    FIT.tags * under(tags, profile.tagsMax);
  return { share, length: all, lengthShare, title, tags };
}

function lengthOf(lines: readonly Line[], profile: Profile): number {
  if (profile.length?.unit === 'seconds') return secondsOf(lines, profile.pace);
  return lines.reduce((sum, line) => sum + (line.kind === 'sentence' ? line.chars : 0), 0);
}

function tagsIn(draft: Draft, lines: readonly Line[]): number {
  const own = draft.parts.filter(({ id }) => id === 'tags').flatMap(({ text }) => tagWords(text));
  return own.length + lines.filter(({ kind }) => kind === 'hashtag').length;
}

function tagWords(text: string): string[] {
  let flat = '';
  for (const char of text) flat += '#＃,，、\n\t\u3000'.includes(char) ? ' ' : char;
  return flat.split(' ').filter((word) => countWordChars(word) > 0);
}

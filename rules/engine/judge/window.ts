import { DROP } from '../fold/classes.ts';
import { classAt } from '../fold/fold.ts';
import { MAX_SKIPS } from '../limits.ts';
import type { Hearing } from './hearing.ts';

// After an edit only the text that a match over it could touch is scanned again: as many letters as the
// longest term has, on either side, and the separators between them.

/** One replacement, in offsets of the text before it. */
export interface Edit {
  start: number;
  removed: number;
  inserted: number;
}

const isHigh = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xd800;
const isLow = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** Widened so that no surrogate pair, old or new, is split at either edge. */
export function widen({ start, removed, inserted }: Edit, text: string): Edit {
  const before = start > 0 && isHigh(text, start - 1) ? 1 : 0;
  const after = isLow(text, start + inserted) ? 1 : 0;
  return { start: start - before, removed: removed + before + after, inserted: inserted + before + after };
}

/** How far back from an offset a match over it can begin. */
export function reachBack(text: string, start: number, { profile, matcher }: Hearing): number {
  let letters = 0;
  let skips = 0;
  let at = start;
  while (at > 0 && letters < matcher.longest) {
    at -= at > 1 && isLow(text, at - 1) && isHigh(text, at - 2) ? 2 : 1;
    const kind = classAt(text, at, profile);
    skips = kind === 0 ? 0 : skips + (kind === DROP ? 0 : 1);
    if (kind === 0) letters++;
    if (skips > MAX_SKIPS && start - at > matcher.longest) break;
  }
  return at;
}

/** How far on from an offset a match over it can end. */
export function reachOn(text: string, end: number, { profile, matcher }: Hearing): number {
  let letters = 0;
  let skips = 0;
  let at = end;
  while (at < text.length && letters < matcher.longest) {
    const kind = classAt(text, at, profile);
    at += text.codePointAt(at)! > 0xffff ? 2 : 1;
    skips = kind === 0 ? 0 : skips + (kind === DROP ? 0 : 1);
    if (kind === 0) letters++;
    if (skips > MAX_SKIPS && at - end > matcher.longest) break;
  }
  return at;
}

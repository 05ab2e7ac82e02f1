import { DROP } from '../fold/classes.ts';
import { classAt } from '../fold/fold.ts';
import { MAX_HITS, MAX_SKIPS } from '../limits.ts';
import type { Pack } from '../pack/pack.ts';

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

/** The hits of one pack in the new `text`, from those before the edit. Equals a full scan. */
export function rescan(pack: Pack, before: Int32Array, text: string, edit: Edit): Int32Array {
  const { start, removed, inserted } = edit;
  if (before.length >= (MAX_HITS / 2) * 3) return pack.matcher.scan(text);
  const from = reachBack(text, start, pack);
  const fresh = pack.matcher.scan(text.slice(from, reachOn(text, start + inserted, pack)));
  const earlier: number[] = [];
  const later: number[] = [];
  for (let h = 0; h < before.length; h += 3) {
    const [begin, end, term] = [before[h]!, before[h + 1]!, before[h + 2]!];
    const shift = inserted - removed;
    if (end <= start) earlier.push(begin, end, term);
    else if (begin >= start + removed) later.push(begin + shift, end + shift, term);
  }
  const touched: number[] = [];
  for (let h = 0; h < fresh.length; h += 3) {
    const [begin, end] = [fresh[h]! + from, fresh[h + 1]! + from];
    if (end > start && begin < start + inserted) touched.push(begin, end, fresh[h + 2]!);
  }
  return Int32Array.from([...earlier, ...merge(touched, later)]);
}

function reachBack(text: string, start: number, { profile, matcher }: Pack): number {
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

function reachOn(text: string, end: number, { profile, matcher }: Pack): number {
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

/** Two lists of triplets, each by end, start and term, as one. */
function merge(one: readonly number[], two: readonly number[]): number[] {
  const merged: number[] = [];
  let a = 0;
  let b = 0;
  while (a < one.length || b < two.length) {
    const first = b >= two.length || (a < one.length && precedes(one, a, two, b));
    const source = first ? one : two;
    const at = first ? a : b;
    merged.push(source[at]!, source[at + 1]!, source[at + 2]!);
    if (first) a += 3;
    else b += 3;
  }
  return merged;
}

const precedes = (one: readonly number[], a: number, two: readonly number[], b: number): boolean =>
  (one[a + 1]! - two[b + 1]! || one[a]! - two[b]! || one[a + 2]! - two[b + 2]!) < 0;

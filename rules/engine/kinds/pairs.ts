import { classAt } from '../fold/fold.ts';
import type { Profile } from '../fold/profile.ts';
import { MAX_CLAUSE_REACH } from '../limits.ts';
import type { Scope } from '../rule.ts';
import type { Span } from '../segment/clause.ts';
import { isMark, LIST, SENTENCE } from '../segment/marks.ts';

const WALLS = { clause: LIST, sentence: SENTENCE } as const;

export interface Nearness {
  within: number;
  scope: Scope;
  /** `before`: the first must come before the second; `after`: it must come after it. */
  order: 'any' | 'before' | 'after';
}

/**
 * The pairs that are each other's nearest, so that one claim is one pair. Both lists as `outermost` gives
 * them. Time is linear in the words: a gap is read no further than it can reach.
 */
export function pairs<A extends Span, B extends Span>(
  firsts: readonly A[],
  seconds: readonly B[],
  text: string,
  { within, scope, order }: Nearness,
  profile: Profile,
): [A, B][] {
  const gap = (left: Span, right: Span): number =>
    lettersBetween(text, left.end, right.start, within, scope, profile);
  const found: [A, B][] = [];
  for (const first of firsts) {
    const second = nearest(first, seconds, gap, order);
    const back = second && nearest(second, firsts, gap, REVERSED[order]);
    if (second && back === first) found.push([first, second]);
  }
  return found;
}

const REVERSED = { any: 'any', before: 'after', after: 'before' } as const;

function nearest<T extends Span>(
  from: Span,
  others: readonly T[],
  gap: (left: Span, right: Span) => number,
  order: Nearness['order'],
): T | undefined {
  const next = order === 'after' ? undefined : others[firstFrom(others, from.end)];
  const last = order === 'before' ? undefined : others[lastUpTo(others, from.start)];
  const on = next ? gap(from, next) : Number.POSITIVE_INFINITY;
  const back = last ? gap(last, from) : Number.POSITIVE_INFINITY;
  if (!Number.isFinite(Math.min(on, back))) return undefined;
  return on <= back ? next : last;
}

/** Index of the first span that starts at an offset or after it. */
function firstFrom(spans: readonly Span[], start: number): number {
  return search(spans.length, (n) => spans[n]!.start >= start);
}

/** Index of the last span that ends at an offset or before it, or -1. */
function lastUpTo(spans: readonly Span[], end: number): number {
  return search(spans.length, (n) => spans[n]!.end > end) - 1;
}

/** The least index for which `holds`, which is false and then true. */
function search(length: number, holds: (n: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Letters between two offsets; infinite beyond `most` and across a wall. */
function lettersBetween(
  text: string,
  from: number,
  to: number,
  most: number,
  scope: Scope,
  profile: Profile,
): number {
  if (to - from > most * 2 + MAX_CLAUSE_REACH) return Number.POSITIVE_INFINITY;
  let letters = 0;
  for (let at = from; at < to; at += text.codePointAt(at)! > 0xffff ? 2 : 1) {
    if (isMark(text.charCodeAt(at), WALLS[scope])) return Number.POSITIVE_INFINITY;
    if (classAt(text, at, profile) === 0 && ++letters > most) return Number.POSITIVE_INFINITY;
  }
  return letters;
}

import type { Span } from '../segment/clause.ts';
import type { Quantity } from './numbers.ts';

/** A word of a rule where it stands in a part. */
export interface Word extends Span {
  term: number;
  /** Why it is none (sound.ts), null where it is one; absent until somebody asks. */
  fault?: string | null;
  /** Of a unit, the number by it (measure.ts), null where none stands by it; absent until somebody asks. */
  number?: Quantity | null;
}

/** The words of one rule in one part, by slot. */
export interface Words {
  first: Word[];
  second: Word[];
}

/** What a kind makes of them: the marked span, and the words that it rests on. */
export interface Hit extends Span {
  words: Word[];
}

export const hitOf = (word: Word): Hit => ({ start: word.start, end: word.end, words: [word] });

/** By start, without those inside a longer one: 治 in 治疗. Starts and ends then both ascend. */
export function outermost<T extends Span>(spans: readonly T[]): readonly T[] {
  if (ascend(spans)) return spans;
  let reached = -1;
  return [...spans]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ end }) => {
      if (end <= reached) return false;
      reached = end;
      return true;
    });
}

/** Most words of a rule stand apart. */
function ascend(spans: readonly Span[]): boolean {
  for (let n = 1; n < spans.length; n++)
    if (spans[n]!.start <= spans[n - 1]!.start || spans[n]!.end <= spans[n - 1]!.end) return false;
  return true;
}

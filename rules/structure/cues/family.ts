import type { Role } from '../result.ts';

// Cues are data of the engine's closed kinds: a family picks a kind and fills it in, it never brings logic.

/** One way to recognise a family. Distances are in UTF-16 units, always inside one sentence. */
export type Cue =
  /** Any of these words; a hit inside one of `allow` is none (冲 in 冲泡). */
  | { kind: 'terms'; terms: readonly string[]; allow?: readonly string[] }
  /** A word of `first`, then, at most `within` further on, a word of `second`. */
  | { kind: 'near'; first: readonly string[]; second: readonly string[]; within: number }
  /** A number with one of `units`, or with `before` at most `within` ahead of it (then the unit may be missing). */
  | { kind: 'measure'; units?: readonly string[]; before?: readonly string[]; within?: number };

/** Words that do the same work in a text. Points are counted by family, so synonyms do not add up. */
export interface Family {
  id: string;
  role: Role;
  /** What a person reads under the bar. */
  title: string;
  /** Evidence of one hit, about 0.5 (weak) to 2.2 (certain). */
  weight: number;
  /** Only in a sentence that asks. */
  asks?: true;
  /** Speaks for the role but earns no points by itself, e.g. urgency with neither date nor quantity. */
  unpaid?: 'always' | 'undated';
  cues: readonly Cue[];
}

const split = (words: string) => words.split(' ').filter((word) => word !== '');

export const terms = (words: string, allow = ''): Cue => ({
  kind: 'terms',
  terms: split(words),
  ...(allow === '' ? {} : { allow: split(allow) }),
});

export const near = (first: string, second: string, within: number): Cue => ({
  kind: 'near',
  first: split(first),
  second: split(second),
  within,
});

export const measure = (units: string): Cue => ({ kind: 'measure', units: split(units) });

export const measureAfter = (before: string, within: number, units = ''): Cue => ({
  kind: 'measure',
  before: split(before),
  within,
  ...(units === '' ? {} : { units: split(units) }),
});

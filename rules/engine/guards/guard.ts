import type { Platform } from '../draft.ts';
import type { Lists, WordList } from './word-list.ts';
import type { GUARD_WORDS } from './words/index.ts';

/** What is known beside the text, for guards that need it. */
export interface Known {
  platform: Platform;
  /** The draft's, YYYY-MM-DD. */
  date: string;
  /** A note in the draft on where its figures come from, folded. */
  source?: string;
  /** Numbers of the product card that have run out on that date, folded as numbers are read. */
  expired: readonly string[];
}

/** A hit in its sentence, folded in place: same length as typed, simplified and half-width, marks as typed. */
export interface Place {
  /** All of it. */
  sentence: string;
  /** The sentence before the hit. */
  before: string;
  hit: string;
  /** What stands between the first of the hit's words and its last; absent where it has one. */
  between?: string;
  /** The sentence after it. */
  after: string;
  /** The sentence before that one; empty at the start of a part. */
  previous: string;
  /** The end of `before` and the start of `after` that belong to the hit's own clause. */
  clauseBefore: string;
  clauseAfter: string;
  known: Known;
}

/** Words that a rule brings for a guard, folded in place, and how many characters away they may stand. */
export interface OwnWords {
  words: WordList;
  within?: number;
}

type AllWords = typeof GUARD_WORDS;
/** The words of every guard, as a pack carries them. */
export type GuardWords = { readonly [Name in keyof AllWords]: Lists<AllWords[Name]> };

/** Gives the words that clear the hit, or undefined when nothing does. */
export type Guard = (place: Place, own: OwnWords, all: GuardWords) => string | undefined;

/** The hit's clause up to it, lists included: 不能治高血压、痛风 is one clause for a no. */
export function listBefore({ before }: Pick<Place, 'before'>): string {
  let from = before.length;
  while (from > 0 && !'，,：:…'.includes(before[from - 1]!)) from--;
  return before.slice(from);
}

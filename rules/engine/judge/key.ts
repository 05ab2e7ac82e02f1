import { foldedText } from '../fold/fold.ts';
import type { Profile } from '../fold/profile.ts';
import { MAX_KNOWN_KEYS } from '../limits.ts';
import { sha256 } from './sha256.ts';

const KEY_LENGTH = 16;

// While a draft is typed nearly every key is asked for again with the next key press.
const known = new Map<string, string>();

function hashed(said: string): string {
  let key = known.get(said);
  if (key === undefined) {
    key = sha256(said).slice(0, KEY_LENGTH);
    if (known.size >= MAX_KNOWN_KEYS) known.clear();
    known.set(said, key);
  }
  return key;
}

/** What a key is made of, but for the count. */
export const saidOf = (ruleId: string, typed: string, clause: string, profile: Profile): string =>
  [ruleId, foldedText(typed, profile), foldedText(clause, profile)].join('\n');

/** Gives findings of one part their keys, in reading order: equal words in equal clauses are counted. */
export class Keys {
  private readonly seen = new Map<string, number>();

  /** How many of the like came before. */
  count(said: string): number {
    const count = this.seen.get(said) ?? 0;
    this.seen.set(said, count + 1);
    return count;
  }

  next(said: string): string {
    return keyOf(said, this.count(said));
  }
}

export const keyOf = (said: string, count: number): string => hashed(`${said}\n${count}`);

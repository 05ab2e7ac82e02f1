import type { Profile } from '../fold/profile.ts';
import type { Matcher } from '../matcher/load.ts';
import type { PackInfo, Rule } from '../rule.ts';

/** A rule as the judge reads it: without its words, which stay in the buffer. */
export type RuleHead = Omit<Rule, 'spec'>;

/** What a term is to a rule. */
export interface TermUse {
  /** Index in `heads`. */
  rule: number;
  /** An allowed longer phrase, not a banned word. */
  allow: boolean;
}

/** A loaded pack. `rules`, `heads` and words are decoded when first asked for, not at load. */
export interface Pack extends PackInfo {
  readonly rules: readonly Rule[];
  readonly heads: readonly RuleHead[];
  readonly profile: Profile;
  readonly matcher: Matcher;
  termUses(term: number): readonly TermUse[];
  termText(term: number): string;
}

import type { Profile } from '../fold/profile.ts';
import type { Matcher } from '../matcher/load.ts';
import type { PackInfo, Rule } from '../rule.ts';
import type { Form } from './lists.ts';

/** A rule as the judge reads it: its words stay in the buffer, `form` is the rest of its kind. */
export type RuleHead = Omit<Rule, 'spec'> & { form: Form };

/** What a word is to its rule. `first`: what a hit begins with; `second`: what must stand by it. */
export type Slot = 'first' | 'second' | 'allow';

/** What a term is to a rule. */
export interface TermUse {
  /** Index in `heads`. */
  rule: number;
  slot: Slot;
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

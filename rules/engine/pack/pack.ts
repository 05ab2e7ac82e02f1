import type { CueBook } from '../context/book.ts';
import type { Profile } from '../fold/profile.ts';
import type { Counts } from '../matcher/container.ts';
import type { Matcher } from '../matcher/load.ts';
import type { PackInfo, Rule } from '../rule.ts';
import type { Form } from './lists.ts';
import type { VariantDisguise } from './variant.ts';

/** A rule as the judge reads it: its words stay in the buffer, `form` is the rest of its kind. */
export type RuleHead = Omit<Rule, 'spec'> & { form: Form };

/** What a word is to its rule. `first`: what a hit begins with; `second`: what must stand by it. */
export type Slot = 'first' | 'second' | 'allow';

/**
 * What terms are to rules: of term n the codes from `at[n]` to before `at[n + 1]`, each an index in `heads` times
 * the number of SLOTS, and one in SLOTS. Every word of a draft asks, so nothing is made of it.
 */
export interface TermUses {
  /** Terms, variants included. */
  terms: number;
  /** The term that a variant stands for. */
  termOf(term: number): number;
  at: Counts;
  codes: Counts;
}

/** Terms of a matcher from the first to before `to`. */
export interface TermRange {
  from: number;
  to: number;
}

/** A loaded pack. `rules`, `heads` and words are decoded when first asked for, not at load. */
export interface Pack extends PackInfo {
  readonly rules: readonly Rule[];
  readonly heads: readonly RuleHead[];
  readonly profile: Profile;
  readonly matcher: Matcher;
  /** What tells the context of a draft; opened when first asked for. */
  readonly cues: CueBook;
  /** In a bundle the packs share a matcher: which of its terms are this one's. */
  readonly share?: TermRange;
  readonly uses: TermUses;
  /** By a term of the matcher. Of a variant: its term, as the pack writes it. */
  termText(term: number): string;
  /** How a variant is disguised, by a term of the matcher; undefined for a word of the pack itself. */
  disguise(term: number): VariantDisguise | undefined;
  /** Ordinary words that a disguise may only look like. */
  readonly ordinary: ReadonlySet<string>;
}

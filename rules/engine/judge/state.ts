import type { Context, Evidence } from '../draft.ts';
import type { FindingState, Severity } from '../finding.ts';
import type { RuleHead } from '../pack/pack.ts';

/** Contested and unverified rules ask, they never forbid. */
export function severityOf({ severity, certainty }: RuleHead): Severity {
  return severity === 'block' && certainty !== 'settled' ? 'warn' : severity;
}

/** `claimed` where the rule's question is answered with well-shaped evidence; the rest is others' to decide. */
export function stateOf(rule: RuleHead, { evidence, date }: Context): FindingState {
  if (severityOf(rule) !== 'warn' || !rule.question) return 'open';
  return evidence.some((each) => each.for === rule.family && isWellShaped(each, date)) ? 'claimed' : 'open';
}

/** Something that can be looked up, and valid on the draft's date. */
function isWellShaped({ type, number, issuer, note, validFrom, validTo }: Evidence, date: string): boolean {
  if ((validFrom && validFrom > date) || (validTo && validTo < date)) return false;
  const says = (text: string | undefined) => Boolean(text?.trim());
  return type === 'answer' ? says(note) : says(number) || says(issuer) || says(note);
}

import type { Context } from '../draft.ts';
import type { FindingState, Severity } from '../finding.ts';
import type { RuleHead } from '../pack/pack.ts';
import { answerOf } from './answer.ts';

/** Contested and unverified rules ask, they never forbid. */
export function severityOf({ severity, certainty }: RuleHead): Severity {
  return severity === 'block' && certainty !== 'settled' ? 'warn' : severity;
}

/**
 * How serious a finding is and where it stands. A warn depends on a fact: with well-shaped proof it is
 * `claimed`, with a plain no a settled one becomes a block, with neither it stays open.
 */
export function verdictOf(rule: RuleHead, context: Context): { severity: Severity; state: FindingState } {
  const severity = severityOf(rule);
  if (severity !== 'warn') return { severity, state: 'open' };
  const answer = answerOf(rule, context);
  if (answer === 'proved') return { severity, state: 'claimed' };
  const forbids = answer === 'denied' && rule.certainty === 'settled' && rule.track === 'law';
  return { severity: forbids ? 'block' : severity, state: 'open' };
}

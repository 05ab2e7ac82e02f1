import type { Finding, Severity } from '../rules/engine/index.ts';
import { UsageError } from './errors.ts';

export const EXIT = { clean: 0, found: 1, unusable: 2 } as const;

const FAIL_ON = ['block', 'warn', 'advise', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** Throws UsageError. */
export function readFailOn(given = 'block'): FailOn {
  const found = FAIL_ON.find((each) => each === given);
  if (found) return found;
  throw new UsageError(`--fail-on 只能是 ${FAIL_ON.join(' | ')}，不是 ${given} / use one of these`);
}

/** Whether an open finding is at least as severe as `failOn`; what was claimed, ignored or waived does not fail. */
export function fails(findings: readonly Finding[], failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  const order: readonly Severity[] = ['block', 'warn', 'advise'];
  const bar = order.indexOf(failOn);
  return findings.some(({ state, severity }) => state === 'open' && order.indexOf(severity) <= bar);
}

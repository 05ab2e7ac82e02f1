import type { Bytes } from '../rules/trust/bytes.ts';
import type { CaseState } from './case.ts';
import { judge } from './judge.ts';
import type { Roster } from './roster.ts';
import { checkEvents } from './sealed.ts';

/**
 * The states of all cases in a set of signed events: one answer for any order of delivery, any copies
 * and any transport. `now` in milliseconds. For a growing set keep what `checkEvents` answered and give
 * it to `judge`: a signature is checked once.
 */
export async function replay(
  events: readonly Bytes[],
  roster: Roster,
  now: number,
  subtle: SubtleCrypto = crypto.subtle,
): Promise<CaseState[]> {
  return judge((await checkEvents(events, roster, subtle)).values(), roster, now);
}

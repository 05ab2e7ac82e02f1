import type { SyncNote } from '../../../bridge/rule-store.ts';

// All in milliseconds. `luck` is 0–1: thousands of browsers must not ask one host in one second.

const MINUTE = 60_000;
/** Browsers run no alarm sooner. */
const LEAST = 30_000;
const FIRST_WAIT = 5000;
const LONGEST_WAIT = 30 * MINUTE;
const LONGEST_ASKED = 24 * 60 * MINUTE;

/** Half an hour to an hour after a good run. */
export const nextAfterSuccess = (now: number, luck: number): number => now + (30 + 30 * luck) * MINUTE;

/** Full jitter over a doubling span; a host that names a time gets it, up to a day. */
export function nextAfterFailure(now: number, failures: number, retryAfter: number, luck: number): number {
  const span = Math.min(FIRST_WAIT * 2 ** Math.min(failures, 20), LONGEST_WAIT);
  return now + Math.max(LEAST, luck * span, Math.min(retryAfter, LONGEST_ASKED));
}

/** A time that was noted when the clock stood far ahead would never come. */
export const isDue = ({ nextAt }: SyncNote, now: number): boolean =>
  nextAt <= now || nextAt > now + LONGEST_ASKED + 60 * MINUTE;

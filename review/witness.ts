import { LIMITS } from './limits.ts';
import { parentsOf } from './order.ts';
import type { Checked } from './sealed.ts';

/** Where and when a keeper says it got an event. */
export interface Witnessed {
  pos: number;
  ts?: number;
}

export interface Doubt {
  event: string;
  /** clock: signed more than three days off the keeper's time. order: handed over before what it had seen. */
  why: 'clock' | 'order';
}

/**
 * What a keeper's own word does not fit. It decides nothing: a state is the same whatever a server says;
 * but somebody should look at a clock, or at a server.
 */
export function doubts(
  checked: ReadonlyMap<string, Checked>,
  witnessed: ReadonlyMap<string, Witnessed>,
): Doubt[] {
  const found: Doubt[] = [];
  for (const [event, { pos, ts }] of witnessed) {
    const node = checked.get(event);
    if (!node || node.fault) continue;
    if (ts !== undefined && Math.abs(ts - node.event.at) > LIMITS.clockSlack)
      found.push({ event, why: 'clock' });
    if (parentsOf(node).some((parent) => (witnessed.get(parent)?.pos ?? 0) > pos))
      found.push({ event, why: 'order' });
  }
  return found;
}

import type { CaseState } from './case.ts';
import type { Act, ReviewEvent } from './event.ts';
import { LIMITS } from './limits.ts';
import type { Roster } from './roster.ts';

/** Who acts, on which device, and when. */
export interface Actor {
  by: string;
  device: string;
  at: number;
}

/** The first event of a case: its author sends it in. `id` is drawn by the caller. */
export function openCase(id: string, act: Act, roster: Roster, { by, device, at }: Actor): ReviewEvent {
  const { team, version } = roster;
  const place = { team, author: by, case: id, prev: null, heads: [] };
  return { v: 1, ...place, by, device, at, roster: version, ...act };
}

/** The next event of a case, after everything that is known of it. */
export function nextEvent(
  state: CaseState,
  act: Act,
  roster: Roster,
  { by, device, at }: Actor,
): ReviewEvent {
  const { team, author, case: id, tails } = state;
  const prev = tails[device] ?? null;
  const heads = state.heads.filter((hash) => hash !== prev).slice(-LIMITS.heads);
  return { v: 1, team, author, case: id, by, device, prev, heads, at, roster: roster.version, ...act };
}

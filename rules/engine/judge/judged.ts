import type { Context, PartId } from '../draft.ts';
import type { Finding, Resolved, Suppressed } from '../finding.ts';
import type { Pack } from '../pack/pack.ts';
import type { Gathered } from './candidate.ts';
import { type Keys, keyOf } from './key.ts';
import { toSuppressed, type Unkeyed, unkeyed, weigh } from './weigh.ts';

/** What a stretch came to. Offsets count from the stretch's start. */
export interface Judged {
  /** What of the whole draft it was judged with: names of what is found once, said before it or not. */
  whole: string;
  /** Found here of what is found once a draft. */
  said: readonly string[];
  open: number;
  unkeyed: readonly Unkeyed[];
  suppressed: readonly Suppressed[];
  /** As last given out. */
  placed?: Placed;
}

interface Placed {
  offset: number;
  counts: readonly number[];
  findings: readonly Finding[];
  suppressed: readonly Suppressed[];
}

/** Judges gathered words of `text`, where the stretch begins after `lead` units. */
export function judgeStretch(
  gathered: Gathered,
  { text, lead, id }: { text: string; lead: number; id: PartId },
  saidBefore: ReadonlySet<string>,
  { whole, context, resolved }: { whole: string; context: Context; resolved: Resolved },
  first: Pack,
): Judged {
  const said = new Set(saidBefore);
  const { guilty, cleared, open } = weigh(gathered, text, said, resolved);
  const moved = <T extends { start: number; end: number }>(each: T): T => ({
    ...each,
    start: each.start - lead,
    end: each.end - lead,
  });
  return {
    whole,
    open,
    said: [...said].filter((each) => !saidBefore.has(each)),
    unkeyed: guilty.map((hit) => {
      const each = unkeyed(hit, id, text, context, first);
      return { said: each.said, finding: moved(each.finding) };
    }),
    suppressed: cleared.map((each) => moved(toSuppressed(each, id, text))),
  };
}

/** Findings and cleared hits in offsets of the part, with keys; what did not move is given out again. */
export function place(judged: Judged, offset: number, keys: Keys): Placed {
  const counts = judged.unkeyed.map(({ said }) => keys.count(said));
  const { placed } = judged;
  if (placed?.offset === offset && counts.every((count, n) => count === placed.counts[n])) return placed;
  const moved = <T extends { start: number; end: number }>(each: T): T => ({
    ...each,
    start: each.start + offset,
    end: each.end + offset,
  });
  const findings = judged.unkeyed.map(({ said, finding }, n) => ({
    key: keyOf(said, counts[n]!),
    ...moved(finding),
  }));
  judged.placed = { offset, counts, findings, suppressed: judged.suppressed.map(moved) };
  return judged.placed;
}

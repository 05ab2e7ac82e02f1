import type { Context, PartId } from '../draft.ts';
import type { Finding, Resolved, Suppressed } from '../finding.ts';
import type { Pack } from '../pack/pack.ts';
import type { Gathered } from './candidate.ts';
import type { Verdicts } from './clear.ts';
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
  placed: Placed | undefined;
}

interface Placed {
  offset: number;
  counts: readonly number[];
  findings: readonly Finding[];
}

/** What a stretch is judged in. */
export interface Judging {
  /** As in Judged. */
  whole: string;
  context: Context;
  resolved: Resolved;
  verdicts: Verdicts;
}

/** Judges gathered words of `text`, where the stretch begins after `lead` units. */
export function judgeStretch(
  gathered: Gathered,
  { text, lead, id }: { text: string; lead: number; id: PartId },
  saidBefore: ReadonlySet<string>,
  { whole, context, resolved, verdicts }: Judging,
  first: Pack,
): Judged {
  const said = new Set(saidBefore);
  const { guilty, cleared, open } = weigh(gathered, text, said, context, resolved, verdicts);
  const found = guilty.map((hit) => {
    const each = unkeyed(hit, id, text, context, first);
    return { said: each.said, finding: moved(each.finding, -lead) };
  });
  return {
    whole,
    open,
    said: [...said].filter((each) => !saidBefore.has(each)),
    unkeyed: found,
    suppressed: cleared.map((each) => moved(toSuppressed(each, id, text), -lead)),
    placed: undefined,
  };
}

function moved<T extends { start: number; end: number }>(each: T, by: number): T {
  return { ...each, start: each.start + by, end: each.end + by };
}

/**
 * Findings in offsets of the part, with keys; what did not move is given out again. Without `keys` as many of the
 * like stand before each as when they were last given out; none before those that never were.
 */
export function place(judged: Judged, offset: number, keys: Keys | undefined): readonly Finding[] {
  const { placed } = judged;
  if (!keys && placed?.offset === offset) return placed.findings;
  const counts = keys
    ? judged.unkeyed.map(({ said }) => keys.count(said))
    : (placed?.counts ?? judged.unkeyed.map(() => 0));
  const isCounted = placed !== undefined && counts.every((count, n) => count === placed.counts[n]);
  if (isCounted && placed.offset === offset) return placed.findings;
  const findings = judged.unkeyed.map(({ said, finding }, n) => ({
    ...finding,
    key: isCounted ? placed.findings[n]!.key : keyOf(said, counts[n]!),
    start: finding.start + offset,
    end: finding.end + offset,
  }));
  judged.placed = { offset, counts, findings };
  return findings;
}

/** Cleared hits in offsets of the part. */
export const placeSuppressed = ({ suppressed }: Judged, offset: number): Suppressed[] =>
  suppressed.map((each) => moved(each, offset));

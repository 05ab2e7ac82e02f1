import type { Context } from '../draft.ts';
import type { Finding, Resolved, Suppressed } from '../finding.ts';
import { MAX_FINDINGS, MAX_SUPPRESSED } from '../limits.ts';
import type { Pack } from '../pack/pack.ts';
import type { Gathered } from './candidate.ts';
import { Keys } from './key.ts';
import type { Reading } from './reading.ts';
import { toSuppressed, unkeyed, weigh } from './weigh.ts';

/** Judges one part. `said` holds what parts before it have already found of what is found once a draft. */
export function judgePart(
  { part: { id, text } }: Reading,
  gathered: Gathered,
  said: Set<string>,
  context: Context,
  resolved: Resolved,
  packs: readonly Pack[],
): { findings: Finding[]; suppressed: Suppressed[] } {
  const { guilty, cleared } = weigh(gathered, text, said, context, resolved);
  const keys = new Keys();
  return {
    findings: guilty.slice(0, MAX_FINDINGS).map((hit) => {
      const each = unkeyed(hit, id, text, context, packs[0]!);
      return { key: keys.next(each.said), ...each.finding };
    }),
    suppressed: cleared.slice(0, MAX_SUPPRESSED).map((each) => toSuppressed(each, id, text)),
  };
}

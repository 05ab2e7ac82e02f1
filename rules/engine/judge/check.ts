import { resolveContext } from '../context/resolve.ts';
import type { Draft } from '../draft.ts';
import type { CheckResult } from '../finding.ts';
import type { Pack } from '../pack/pack.ts';
import { Speaking } from './candidate.ts';
import { withCounted } from './counted.ts';
import { type Hearing, hearingsOf } from './hearing.ts';
import { judgePart } from './part.ts';
import { type Reading, readPart } from './reading.ts';
import { wallsIn } from './walls.ts';
import { addWhole } from './whole.ts';

/** Judges a draft by every rule of the packs. Total: whatever was typed, it neither throws nor hangs. */
export function check(draft: Draft, packs: readonly Pack[]): CheckResult {
  const hearings = hearingsOf(packs);
  const readings = draft.parts.map((part) => readPart(part, hearings, packs[0]?.cues));
  return withCounted(judge(draft, readings, packs, hearings), draft, packs);
}

/** The second half: what was read is judged in the draft's context. Findings by part, then start. */
function judge(
  draft: Draft,
  readings: readonly Reading[],
  packs: readonly Pack[],
  hearings: readonly Hearing[],
): CheckResult {
  const context = resolveContext(
    draft,
    readings.map(({ spoken }) => spoken),
    packs[0]?.cues,
  );
  const speaking = new Speaking(hearings, context);
  const gathered = readings.map(({ part: { text }, hits, contacts }) =>
    speaking.gather({ text, hits, contacts }, wallsIn(text, hits)),
  );
  addWhole(gathered, draft.context);
  const said = new Set<string>();
  const parts = readings.map((reading, at) =>
    judgePart(reading, gathered[at]!, said, draft.context, context, packs),
  );
  return {
    findings: parts.flatMap(({ findings }) => findings),
    context,
    suppressed: parts.flatMap(({ suppressed }) => suppressed),
  };
}

import { resolveContext } from '../context/resolve.ts';
import type { Draft } from '../draft.ts';
import type { CheckResult } from '../finding.ts';
import type { Pack } from '../pack/pack.ts';
import { judgePart } from './part.ts';
import { type Reading, readPart } from './reading.ts';

/** Judges a draft by every rule of the packs. Total: whatever was typed, it neither throws nor hangs. */
export function check(draft: Draft, packs: readonly Pack[]): CheckResult {
  return judge(
    draft,
    draft.parts.map((part) => readPart(part, packs)),
    packs,
  );
}

/** The second half: what was read is judged in the draft's context. Findings by part, then start. */
export function judge(draft: Draft, readings: readonly Reading[], packs: readonly Pack[]): CheckResult {
  const context = resolveContext(
    draft,
    readings.map(({ spoken }) => spoken),
  );
  const parts = readings.map((reading) => judgePart(reading, packs, draft.context, context));
  return {
    findings: parts.flatMap(({ findings }) => findings),
    context,
    suppressed: parts.flatMap(({ suppressed }) => suppressed),
  };
}

import type { Draft } from '../engine/draft.ts';
import type { CheckResult } from '../engine/finding.ts';
import { adviceOf } from './advice.ts';
import { assess, MEASURES, type Measures, NO_POINTS, rawOf } from './assess.ts';
import { FAMILIES } from './cues/index.ts';
import { type Reason, reasonAgainst } from './enough.ts';
import { type Gate, gateOf } from './gate.ts';
import type { Profile } from './profiles.ts';
import { type Line, ofRole, read } from './reading.ts';
import type { Score, Sentence } from './result.ts';
import { secondsBand } from './seconds.ts';
import { areStale } from './stale.ts';

/** What stands beside the draft. */
export interface Beside {
  /** The packs it was checked with: when they are old by the draft's own date, no number is given. */
  packs?: readonly { version: string }[];
  /** Tests put one that fails in the place of another. */
  measures?: Measures;
}

/**
 * How well a draft is built, 0–100, under the cap its findings set. `result` is the check of this very
 * draft; `null` where it was not checked, which gives no number. Offsets are UTF-16 of the part as typed.
 * Does not throw: what failed is in the answer, and findings stand without it.
 */
export function score(
  draft: Draft,
  result: CheckResult | null,
  profile: Profile,
  { packs = [], measures = MEASURES }: Beside = {},
): Score {
  const gate = gateOf(result?.findings ?? []);
  try {
    const lines = read(draft, result?.findings ?? [], profile);
    const seconds = secondsBand(lines, profile.pace);
    const about = { seconds, sentences: lines.map(sentenceOf) };
    const reason = reasonFor(draft, result, lines, packs);
    if (reason !== undefined) return { ...about, score: none(gate, reason), advice: [] };
    return { ...about, ...judged(draft, lines, profile, gate, measures), families: familiesOf(lines) };
  } catch {
    const seconds = { low: 0, mid: 0, high: 0 };
    return { score: none(gate, 'failed'), seconds, sentences: [], advice: [] };
  }
}

function reasonFor(
  draft: Draft,
  result: CheckResult | null,
  lines: readonly Line[],
  packs: readonly { version: string }[],
): Reason | undefined {
  if (result === null) return 'not-checked';
  return reasonAgainst(lines) ?? (areStale(packs, draft.context.date) ? 'packs-stale' : undefined);
}

const none = ({ cap }: Gate, reason: Reason): Score['score'] => ({
  total: null,
  raw: null,
  cap,
  reason,
  parts: { ...NO_POINTS },
});

function judged(
  draft: Draft,
  lines: readonly Line[],
  profile: Profile,
  gate: Gate,
  measures: Measures,
): Pick<Score, 'score' | 'advice'> {
  const assessment = assess(draft, lines, profile, measures);
  const { parts, failed } = assessment;
  const raw = rawOf(parts);
  const after = Math.max(0, Math.round((raw - gate.off) * 10) / 10);
  const total = Math.min(after, gate.cap ?? 100);
  return {
    score: { total, raw, cap: gate.cap, parts, ...(failed.length > 0 && { failed }) },
    advice: adviceOf({ draft, lines, profile, assessment, gate, raw }),
  };
}

/** Only what earns: a family that findings took away entirely is not shown as found. */
function familiesOf(lines: readonly Line[]): NonNullable<Score['families']> {
  const found = { value: new Set<string>(), benefit: new Set<string>(), action: new Set<string>() };
  for (const { role, paid } of lines) {
    if (role === 'other') continue;
    for (const hit of ofRole(paid, role)) {
      const family = FAMILIES[hit.family];
      if (family !== undefined && family.weight > 0) found[role].add(family.title);
    }
  }
  return { value: [...found.value], benefit: [...found.benefit], action: [...found.action] };
}

function sentenceOf({ part, start, end, role, confidence }: Line): Sentence {
  return { part, start, end, role, confidence: Math.round(confidence * 100) / 100 };
}

import type { Draft } from '../engine/draft.ts';
import type { CheckResult } from '../engine/finding.ts';
import { adviceOf } from './advice.ts';
import { assess, NO_POINTS, rawOf } from './assess.ts';
import { type Reason, reasonAgainst } from './enough.ts';
import { gateOf } from './gate.ts';
import type { Profile } from './profiles.ts';
import { type Line, read } from './reading.ts';
import type { Score, Sentence } from './result.ts';
import { secondsBand } from './seconds.ts';

/**
 * How well a draft is built, 0–100, under the cap its findings set. `result` is the check of this very
 * draft; `null` where it was not checked, which gives no number. Offsets are UTF-16 of the part as typed.
 */
export function score(draft: Draft, result: CheckResult | null, profile: Profile): Score {
  const findings = result?.findings ?? [];
  const lines = read(draft, findings, profile);
  const seconds = secondsBand(lines, profile.pace);
  const sentences = lines.map(sentenceOf);
  const gate = gateOf(findings);
  const reason: Reason | undefined = result === null ? 'not-checked' : reasonAgainst(lines);
  if (reason !== undefined) {
    const none = { total: null, raw: null, cap: gate.cap, reason, parts: { ...NO_POINTS } };
    return { score: none, seconds, sentences, advice: [] };
  }
  const assessment = assess(draft, lines, profile);
  const raw = rawOf(assessment.parts);
  const advice = adviceOf({ draft, lines, profile, assessment, gate, raw });
  const after = Math.max(0, Math.round((raw - gate.off) * 10) / 10);
  const total = Math.min(after, gate.cap ?? 100);
  return { score: { total, raw, cap: gate.cap, parts: assessment.parts }, seconds, sentences, advice };
}

function sentenceOf({ part, start, end, role, confidence }: Line): Sentence {
  return { part, start, end, role, confidence: Math.round(confidence * 100) / 100 };
}

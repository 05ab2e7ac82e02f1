import type { Draft } from '../engine/draft.ts';
import type { CheckResult } from '../engine/finding.ts';
import { adviceOf } from './advice.ts';
import { assess, NO_POINTS, rawOf } from './assess.ts';
import { FAMILIES } from './cues/index.ts';
import { type Reason, reasonAgainst } from './enough.ts';
import { gateOf } from './gate.ts';
import type { Profile } from './profiles.ts';
import { type Line, ofRole, read } from './reading.ts';
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
  const judged = { total, raw, cap: gate.cap, parts: assessment.parts };
  return { score: judged, seconds, sentences, advice, families: familiesOf(lines) };
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

import type { Draft } from '../draft.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { compileTerms } from '../matcher/compile.ts';
import { loadMatcher } from '../matcher/load.ts';
import type { Pack } from '../pack/pack.ts';

/** Judges a draft by every rule of the packs. Never throws on what was typed. */
export function check(draft: Draft, packs: readonly Pack[]): CheckResult {
  const findings: Finding[] = [];
  for (const { id: part, text } of draft.parts)
    for (const pack of packs)
      for (const rule of pack.rules) {
        const hits = loadMatcher(compileTerms(rule.spec.terms)).scan(text);
        for (let h = 0; h < hits.length; h += 3) {
          const start = hits[h]!;
          const end = hits[h + 1]!;
          const { family, severity, track, certainty, basis, liable, message, question, suggestions } = rule;
          const said = { family, severity, track, certainty, basis, liable, message, suggestions };
          findings.push({
            key: `${rule.id}-${start}`,
            part,
            start,
            end,
            text: text.slice(start, end),
            ruleId: rule.id,
            packId: pack.id,
            layer: pack.layer,
            ...said,
            ...(question && { question }),
            state: 'open',
          });
        }
      }
  const { platform, kind, medium, date } = draft.context;
  return {
    findings: findings.sort((a, b) => a.start - b.start),
    context: {
      platform,
      kind,
      medium,
      date,
      industry: { value: draft.context.industry ?? 'other', confidence: 0, from: 'default', cues: [] },
      speaker: { value: 'influencer', confidence: 0, from: 'default', cues: [] },
      commercial: { value: 'yes', confidence: 0, from: 'default', cues: [] },
    },
    suppressed: [],
  };
}

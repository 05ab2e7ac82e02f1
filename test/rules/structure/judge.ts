import type { Context, Draft } from '../../../rules/engine/draft.ts';
import { draftOf } from '../../../rules/engine/draft.ts';
import type { CheckResult, Finding } from '../../../rules/engine/finding.ts';
import { profileFor, type Score, score } from '../../../rules/structure/index.ts';

export const TODAY = '2026-11-24';

/** What a check would give for these findings; the structure score reads nothing else of it. */
export function resultOf(draft: Draft, findings: Finding[] = []): CheckResult {
  const { platform, kind, medium, date } = draft.context;
  const seen = { confidence: 1, from: 'default' as const, cues: [] };
  return {
    findings,
    suppressed: [],
    context: {
      platform,
      kind,
      medium,
      date,
      industry: { ...seen, value: 'other' },
      speaker: { ...seen, value: 'seller' },
      commercial: { ...seen, value: 'yes' },
    },
  };
}

export function judge(text: string, given: Partial<Context> = {}, findings: Finding[] = []): Score {
  return judgeDraft(draftOf(text, given, TODAY), findings);
}

export function judgeDraft(draft: Draft, findings: Finding[] = []): Score {
  return score(draft, resultOf(draft, findings), profileFor(draft.context));
}

export function findingAt(text: string, start: number, end: number, over: Partial<Finding> = {}): Finding {
  return {
    key: `${start}-${end}`,
    part: 'body',
    start,
    end,
    text: text.slice(start, end),
    ruleId: 'a-rule',
    packId: 'a-pack',
    layer: 'law',
    family: 'absolute',
    severity: 'block',
    track: 'law',
    certainty: 'settled',
    basis: [{ law: 'ad-law', article: '9(3)' }],
    liable: ['advertiser'],
    message: '',
    suggestions: [],
    state: 'open',
    ...over,
  };
}

/** The total of a draft that must have one. */
export function totalOf(judged: Score): number {
  if (judged.score.total === null) throw new Error(`no number: ${judged.score.reason}`);
  return judged.score.total;
}

import type { Draft } from '../../rules/engine/draft.ts';
import type { CheckResult } from '../../rules/engine/finding.ts';
import { profileFor, type Score, score } from '../../rules/structure/index.ts';
import type { PageState } from '../content/edge.ts';

type Packs = readonly { version: string }[];

/** Everything the popup says about one draft. */
export interface Reading {
  draft: Draft;
  result: CheckResult;
  score: Score;
}

export function readingOf(draft: Draft, result: CheckResult, packs: Packs): Reading {
  return { draft, result, score: score(draft, result, profileFor(draft.context), { packs }) };
}

/** Null when the page has no draft, or has not been checked yet. */
export function readingOfPage({ draft, findings, context, packs }: PageState): Reading | null {
  if (draft === null || context === null) return null;
  return readingOf(draft, { findings, context, suppressed: [] }, packs);
}

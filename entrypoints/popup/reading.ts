import type { Draft } from '../../rules/engine/draft.ts';
import type { CheckResult } from '../../rules/engine/finding.ts';
import { type Profile, profileFor, type Score, score, segmentsOf } from '../../rules/structure/index.ts';
import type { PageState } from '../content/edge.ts';

/** Everything the popup says about one draft. */
export interface Reading {
  draft: Draft;
  result: CheckResult;
  profile: Profile;
  score: Score;
  /** Han, letters and digits of its sentences. */
  chars: number;
}

type Packs = readonly { version: string }[];

export function readingOf(draft: Draft, result: CheckResult, packs: Packs): Reading {
  const profile = profileFor(draft.context);
  const said = segmentsOf(draft, profile.spoken).filter(({ kind }) => kind === 'sentence');
  const chars = said.reduce((sum, segment) => sum + segment.chars, 0);
  return { draft, result, profile, chars, score: score(draft, result, profile, { packs }) };
}

/** Null when the page has no draft, or has not been checked yet. */
export function readingOfPage({ draft, findings, context, packs }: PageState): Reading | null {
  if (draft === null || context === null) return null;
  return readingOf(draft, { findings, context, suppressed: [] }, packs);
}

import type { Industry } from '../draft.ts';
import type { Profile } from '../fold/profile.ts';
import { spokenIn } from './cues.ts';
import { INDUSTRY_CUES, NAME } from './industry-cues.ts';

/** Whether a sentence names goods of one of the industries; hints (an illness, a benefit) do not count. */
export function namesGoods(sentence: string, industries: readonly Industry[], profile: Profile): boolean {
  const { cues } = spokenIn(sentence, profile);
  return INDUSTRY_CUES.some(
    ({ industry, cue, weight }) => weight === NAME && cues.has(cue) && industries.includes(industry),
  );
}

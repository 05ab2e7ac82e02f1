import type { Industry } from '../draft.ts';
import type { Resolved } from '../finding.ts';
import type { RuleHead } from '../pack/pack.ts';

const admits = <T>(list: readonly T[] | undefined, value: T): boolean =>
  !list?.length || list.includes(value);

/** In force on the draft's date, both ends included. Dates are YYYY-MM-DD and compare as text. */
export const isInForce = ({ from, to }: RuleHead, date: string): boolean =>
  (!from || from <= date) && (!to || date <= to);

/** Whether a rule speaks about drafts of this kind at all; whether they sell, and what, is asked apart. */
export function speaksHere(rule: RuleHead, { date, platform, kind, speaker }: Resolved): boolean {
  const { applies } = rule;
  return (
    isInForce(rule, date) &&
    admits(applies.platforms, platform) &&
    admits(applies.kinds, kind) &&
    admits(applies.speakers, speaker.value)
  );
}

/** Whether it speaks about any of the goods that the draft is taken to be of. */
export const speaksOfAny = ({ applies }: RuleHead, { industry, alike = [] }: Resolved): boolean =>
  admits(applies.industries, industry.value) || alike.some((each) => admits(applies.industries, each));

/**
 * Whether a rule speaks about the goods of a hit's sentence. Beyond the industry that was given or detected
 * it speaks of goods that the sentence itself names, and, where the industry is a guess, of `other`.
 */
export function speaksOfGoods(
  { applies: { industries } }: RuleHead,
  { industry, alike = [] }: Resolved,
  names: (industries: readonly Industry[]) => boolean,
): boolean {
  if (admits(industries, industry.value)) return true;
  if (alike.includes('other') && industries!.includes('other')) return true;
  return names(industries!);
}

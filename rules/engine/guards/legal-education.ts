import type { Guard } from './guard.ts';
import { isQuoted } from './quoted-ban.ts';

/** 《广告法》禁止用“国家级”: the law is explained, the words are quoted. */
export const legalEducation: Guard = (place, _, { legalEducation: words }) => {
  const { before, after } = place;
  const around = before + after;
  const law = words.law.in(around);
  if (!law) return undefined;
  const consequence = words.consequences.in(around);
  if (!consequence || words.turns.in(before)) return undefined;
  return isQuoted(place) || words.listed.in(after) ? `${law}…${consequence}` : undefined;
};

import { FORMULAS, SELLING_SIGNS } from '../context/signs.ts';
import type { Guard } from './guard.ts';
import { findFirst } from './guard.ts';

/** 据报道, 是一种: news and encyclopaedias, unless the same sentence speaks to a buyer. */
export const narrative: Guard = ({ before, hit, after }) => {
  const sentence = `${before}${hit}${after}`;
  return findFirst(sentence, SELLING_SIGNS) ? undefined : findFirst(sentence, FORMULAS);
};

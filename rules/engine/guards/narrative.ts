import type { Guard } from './guard.ts';

/** 据报道, 是一种: news and encyclopaedias, unless the same sentence speaks to a buyer. */
export const narrative: Guard = ({ sentence }, _, { narrative: { selling, formulas } }) => {
  const formula = formulas.in(sentence);
  return formula && !selling.in(sentence) ? formula : undefined;
};

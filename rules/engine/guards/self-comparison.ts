import type { Guard } from './guard.ts';
import { listBefore } from './guard.ts';

/** 比上一代更轻, 店里最小的一款: compared with one's own goods only. */
export const selfComparison: Guard = (place, _, { selfComparison: words }) => {
  const { hit, clauseAfter } = place;
  const clause = listBefore(place);
  if (words.market.in(clause + hit + clauseAfter)) return undefined;
  const range = words.range.in(clause);
  if (range) return range;
  const own = words.own.in(clause);
  const picked = own && words.picked.in(clauseAfter);
  return picked && `${own}…${picked}`;
};

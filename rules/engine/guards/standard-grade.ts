import type { Guard } from './guard.ts';

const REACH = 8;

/** 特级初榨橄榄油, 一级能效: a grade of goods that are graded. */
export const standardGrade: Guard = ({ before, hit, after }, _, { standardGrade: words }) => {
  if (!words.grades.in(hit)) return undefined;
  return words.graded.in(before.slice(-REACH) + hit + after.slice(0, REACH));
};

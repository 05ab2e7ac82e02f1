import type { Guard } from './guard.ts';

const REACH = 4;

/** 第一医院, 《最好的我们》: part of a title or of an institution's name. */
export const name: Guard = ({ before, after, clauseAfter }, _, { name: words }) => {
  const tail = words.tails.held(clauseAfter).find((each) => {
    const at = clauseAfter.indexOf(each);
    return at >= 0 && at <= REACH && !clauseAfter.slice(0, at).includes('的');
  });
  if (tail) return tail;
  const opened = before.lastIndexOf('《') > before.lastIndexOf('》');
  if (opened && after.includes('》')) return '《》';
  return words.heads.in(before.slice(-REACH));
};

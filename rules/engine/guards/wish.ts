import type { Guard } from './guard.ts';

/** 希望成为第一品牌: hoped for, not claimed. */
export const wish: Guard = ({ clauseBefore }, _, { wish: words }) => {
  const become = words.becoming.lastIn(clauseBefore);
  if (!become || words.reached.in(clauseBefore)) return undefined;
  const hope = words.hopes.lastIn(clauseBefore.slice(0, become.at + become.word.length));
  return hope && hope.at <= become.at ? `${hope.word}${become.word}` : undefined;
};

import type { Guard } from './guard.ts';
import { findLast } from './guard.ts';

const HOPES = [
  '希望',
  '愿',
  '力争',
  '争取',
  '立志',
  '致力于',
  '目标是',
  '目标',
  '梦想',
  '努力',
  '朝着',
  '向着',
  '争当',
  '想要',
  '想',
];
const BECOMING = ['成为', '成长为', '做到', '做', '当', '打造', '实现', '达到', '变成', '争当', '迈进'];
const REACHED = ['已经', '终于', '实现了', '成为了', '做到了', '已成为'];

/** 希望成为第一品牌: hoped for, not claimed. */
export const wish: Guard = ({ clauseBefore }) => {
  const become = findLast(clauseBefore, BECOMING);
  if (!become || findLast(clauseBefore, REACHED)) return undefined;
  const hope = findLast(clauseBefore.slice(0, become.at + become.word.length), HOPES);
  return hope && hope.at <= become.at ? `${hope.word}${become.word}` : undefined;
};

import type { Guard } from './guard.ts';
import { findFirst, findLast, listBefore } from './guard.ts';

const NO = [
  '不是',
  '并非',
  '没有',
  '不算',
  '称不上',
  '谈不上',
  '算不上',
  '不敢说',
  '不承诺',
  '不保证',
  '不存在',
  '不宣称',
  '未必是',
  '不一定是',
  '不等于',
  '别信',
  '别迷信',
  '不要相信',
  '不能',
  '无法',
  '不会',
  '不可能',
  '不具有',
  '不具备',
  '不属于',
  '不代表',
  '不能代替',
  '不可以',
  '不做',
  '从不',
  '绝不',
  '并不',
  '不提供',
  '不支持',
  '不接受',
  '不追求',
];
/** They deny only the word right after them. */
const SHORT = ['不', '没', '未', '非', '无'];
/** What looks like a no and boasts: 不是最好，而是… stays a no; 没有之一 does not come before its word. */
const BOASTS = [
  '不是不',
  '没有不',
  '是不是',
  '有没有',
  '哪个不是',
  '谁说不',
  '难道',
  '不能不',
  '不得不',
  '无不',
  '会不会',
  '能不能',
  '怎么不',
  '哪里不',
  '不会不',
  '没有比',
  '没有更',
  '不可能不',
  '不能再',
  '不会再',
  '不仅',
  '不只',
  '不单',
  '不光',
];
/** After a no, these begin what is claimed instead. */
const INSTEAD = ['而是', '就是', '却', '但', '也能', '都能', '照样'];
/** Units between the no and the hit: 不是全网最好. */
const REACH = 6;

/** 这不是最好的面霜, 不能治高血压、痛风: the words are denied right before they are said. */
export const negated: Guard = (place) => {
  const clause = listBefore(place);
  if (findLast(clause, BOASTS)) return undefined;
  const short = SHORT.find((each) => clause.endsWith(each) && !clause.endsWith(`除${each}`));
  const no = findLast(clause, NO);
  if (!no) return short;
  const between = clause.slice(no.at + no.word.length);
  const first = between.indexOf('、');
  const reached = (first < 0 ? between.length : first) <= REACH + (first < 0 ? 0 : REACH);
  return reached && findFirst(between, INSTEAD) === undefined ? no.word : short;
};

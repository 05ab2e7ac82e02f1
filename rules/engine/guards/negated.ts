import type { Guard } from './guard.ts';
import { findLast } from './guard.ts';

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
];
/** What looks like a no and boasts: 不是最好，而是… stays a no; 没有之一 does not come before its word. */
const BOASTS = ['不是不', '没有不', '是不是', '有没有', '哪个不是', '谁说不是', '难道不是'];
/** Units between the no and the hit: 不是全网最好. */
const REACH = 6;

/** 这不是最好的面霜: the words are denied right before they are said. */
export const negated: Guard = ({ clauseBefore }) => {
  const no = findLast(clauseBefore, NO);
  if (!no || clauseBefore.length - no.at - no.word.length > REACH) return undefined;
  return findLast(clauseBefore, BOASTS) ? undefined : no.word;
};

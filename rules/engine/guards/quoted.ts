import type { Guard } from './guard.ts';
import { findFirst } from './guard.ts';
import { isQuoted } from './quoted-ban.ts';

const REPORTING = [
  '号称',
  '所谓',
  '宣称',
  '声称',
  '自称',
  '不要相信',
  '别信',
  '别相信',
  '鼓吹',
  '谎称',
  '打着',
  '标榜',
  '吹嘘',
  '忽悠',
  '吹成',
  '商家说',
  '话术',
  '广告词',
  '宣传语',
  '的说法',
  '的宣传',
  '的噱头',
  '这类',
  '这样的话',
  '之类',
  '的套路',
  '的承诺',
];
/** The speaker's own goods: then it is a slogan in quotation marks. */
const OWN = ['我家', '我们', '本店', '本品牌', '咱家', '自家', '咱们'];
const CLOSE_BY = 3;

/** 号称“根治”: somebody else's words are reported. A bare pair of quotation marks clears nothing. */
export const quoted: Guard = (place) => {
  const { before, after } = place;
  if (findFirst(before + after, OWN)) return undefined;
  const soCalled = before.lastIndexOf('所谓');
  if (soCalled >= 0 && before.length - soCalled - 2 <= CLOSE_BY) return '所谓';
  return isQuoted(place) ? findFirst(before + after, REPORTING) : undefined;
};

import type { Guard } from './guard.ts';
import { findFirst } from './guard.ts';
import { isQuoted } from './quoted-ban.ts';

const LAW = [
  '广告法',
  '法律',
  '法规',
  '条例',
  '司法解释',
  '市场监管',
  '市监局',
  '监管部门',
  '工商',
  '执法',
  '普法',
  '条规定',
];
const CONSEQUENCES = [
  '规定',
  '禁止',
  '不得',
  '处罚',
  '罚款',
  '被罚',
  '违法',
  '用语',
  '违规',
  '明确',
  '案例',
  '列举',
];
const TURNS = ['但', '可是', '不过', '却', '然而'];

/** Words listed as words need no quotation marks. */
const LISTED = [
  '等用语',
  '等词',
  '等字样',
  '字样',
  '等绝对化',
  '这类词',
  '这些词',
  '等表述',
  '之类的词',
  '等说法',
];

/** 《广告法》禁止用“国家级”: the law is explained, the words are quoted. */
export const legalEducation: Guard = (place) => {
  const { before, after } = place;
  const law = findFirst(before + after, LAW);
  const named = isQuoted(place) || findFirst(after, LISTED);
  if (!law || !named || findFirst(before, TURNS)) return undefined;
  const consequence = findFirst(before + after, CONSEQUENCES);
  return consequence && `${law}…${consequence}`;
};

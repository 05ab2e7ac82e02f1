import { hasYear } from './dates.ts';
import type { Guard } from './guard.ts';
import { findFirst } from './guard.ts';

const SOURCES = [
  '数据来源',
  '来源',
  '出处',
  '报告',
  '统计',
  '调研',
  '检测',
  '认证',
  '证书',
  '编号',
  '协会',
  '统计局',
  '尼尔森',
  '欧睿',
  '艾瑞',
  '弗若斯特',
  '沙利文',
  '期刊',
  '论文',
  '公报',
  '年报',
  '榜单',
  '数据显示',
];
const VERBS = [
  '据',
  '根据',
  '依据',
  '显示',
  '来源',
  '出处',
  '引自',
  '见',
  '出具',
  '编号',
  '认证',
  '公布',
  '发布',
  '检测',
  '统计',
];

/** They point from a claim to its note. */
const MARKS = '*※①②③④⑤¹²³';
/** What is counted or ranked; only that a note elsewhere can bear out. */
const COUNTED = [
  '第一',
  '第二',
  '第三',
  '销量',
  '排名',
  '占有率',
  '份额',
  '率',
  '%',
  '榜',
  '冠军',
  '领先',
  '用户',
  '首',
];
/** They begin a sentence that the next one rests on. */
const OPENERS = ['据', '根据', '依据', '数据来源', '数据显示', '来源', '报告显示'];

/**
 * 据某协会2025年报告: who counted, and when. One without the other is no source. It may stand in the sentence
 * before, or anywhere in the draft in a note of its own (数据来源：…), for what is counted or carries a mark.
 */
export const sourced: Guard = ({ previous, before, hit, after, known }) => {
  const here = sourceIn(before + after);
  if (here) return here;
  const sentence = `${before}${hit}${after}`;
  const isCounted = findFirst(sentence, COUNTED) !== undefined || hasDigit(sentence);
  const isMarked = [...MARKS].some((mark) => after.includes(mark));
  if (!isCounted && !isMarked) return undefined;
  const opened = OPENERS.some((word) => previous.trimStart().startsWith(word));
  return (opened ? sourceIn(previous) : undefined) ?? known.source;
};

function sourceIn(sentence: string): string | undefined {
  if (!hasYear(sentence) || !findFirst(sentence, VERBS)) return undefined;
  return findFirst(sentence, SOURCES);
}

const hasDigit = (text: string): boolean => [...text].some((unit) => unit >= '0' && unit <= '9');

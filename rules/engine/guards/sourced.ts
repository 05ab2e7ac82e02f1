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

/** 据某协会2025年报告: who counted, and when. One without the other is no source. */
export const sourced: Guard = ({ before, after }) => {
  const sentence = before + after;
  if (!hasYear(sentence) || !findFirst(sentence, VERBS)) return undefined;
  return findFirst(sentence, SOURCES);
};

import { hasYear } from './dates.ts';
import type { GuardWords } from './guard.ts';

/** Units a note has beyond its label: a name and a year. */
const LEAST = 6;

/** 数据来源：某协会2025年1—12月: the whole sentence is the note. Folded in place. */
export function sourceNote(sentence: string, { labels }: GuardWords['sourceNote']): string | undefined {
  const label = labels.in(sentence);
  if (!label || !hasYear(sentence) || sentence.length < label.length + LEAST) return undefined;
  return sentence.trim();
}

/** Characters by which a sentence that may be a note is known before it is folded. */
export const mayBeNote = (typed: string): boolean =>
  typed.includes('来源') ||
  typed.includes('來源') ||
  typed.includes('来自') ||
  typed.includes('來自') ||
  typed.includes('出自') ||
  typed.includes('统计口径') ||
  typed.includes('統計口徑');

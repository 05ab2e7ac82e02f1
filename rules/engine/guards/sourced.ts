import { hasYear } from './dates.ts';
import type { Guard, GuardWords } from './guard.ts';

/** They point from a claim to its note. */
const MARKS = '*※①②③④⑤¹²³';

/**
 * 据某协会2025年报告: who counted, and when. One without the other is no source. It may stand in the sentence
 * before, or anywhere in the draft in a note of its own (数据来源：…), for what is counted or carries a mark.
 */
export const sourced: Guard = ({ sentence, previous, before, after, known }, _, { sourced: words }) => {
  const here = sourceIn(before + after, words);
  if (here) return here;
  const isCounted = words.counted.in(sentence) !== undefined || hasDigit(sentence);
  const isMarked = [...MARKS].some((mark) => after.includes(mark));
  if (!isCounted && !isMarked) return undefined;
  const opened = words.openers.beginning(previous.trimStart());
  return (opened ? sourceIn(previous, words) : undefined) ?? known.source;
};

function sourceIn(sentence: string, { verbs, sources }: GuardWords['sourced']): string | undefined {
  if (!hasYear(sentence) || !verbs.in(sentence)) return undefined;
  return sources.in(sentence);
}

function hasDigit(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text[at]! >= '0' && text[at]! <= '9') return true;
  return false;
}

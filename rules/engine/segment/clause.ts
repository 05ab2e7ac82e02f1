import { MAX_CLAUSE_REACH } from '../limits.ts';
import { CLAUSE, isMark, SENTENCE } from './marks.ts';

/** UTF-16 offsets in a part. */
export interface Span {
  start: number;
  end: number;
}

/** The clause that a hit stands in: to the next mark on either side, at most MAX_CLAUSE_REACH away. */
export const clauseAround = (text: string, hit: Span): Span => around(text, hit, CLAUSE);

/** The same to the next sentence end; commas stay inside. */
export const sentenceAround = (text: string, hit: Span): Span => around(text, hit, SENTENCE);

function around(text: string, { start, end }: Span, kind: number): Span {
  const first = Math.max(0, start - MAX_CLAUSE_REACH);
  const last = Math.min(text.length, end + MAX_CLAUSE_REACH);
  let from = start;
  while (from > first && !isMark(text.charCodeAt(from - 1), kind)) from--;
  let to = end;
  while (to < last && !isMark(text.charCodeAt(to), kind)) to++;
  return { start: from, end: to };
}

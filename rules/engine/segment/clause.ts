import { MAX_CLAUSE_REACH } from '../limits.ts';

/** UTF-16 offsets in a part. */
export interface Span {
  start: number;
  end: number;
}

export const CLAUSE_ENDS = '。！？!?；;，,：:、…\n\r\u2028\u2029';
export const SENTENCE_ENDS = '。！？!?；;\n\r\u2028\u2029';

/** The clause that a hit stands in: to the next mark on either side, at most MAX_CLAUSE_REACH away. */
export const clauseAround = (text: string, hit: Span): Span => around(text, hit, CLAUSE_ENDS);

/** The same to the next sentence end; commas stay inside. */
export const sentenceAround = (text: string, hit: Span): Span => around(text, hit, SENTENCE_ENDS);

function around(text: string, { start, end }: Span, marks: string): Span {
  const first = Math.max(0, start - MAX_CLAUSE_REACH);
  const last = Math.min(text.length, end + MAX_CLAUSE_REACH);
  let from = start;
  while (from > first && !marks.includes(text[from - 1]!)) from--;
  let to = end;
  while (to < last && !marks.includes(text[to]!)) to++;
  return { start: from, end: to };
}

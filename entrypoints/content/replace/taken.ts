import type { Span } from './replace.ts';

/**
 * Whether an editor took the words: they stand where the span was, with the same text before and after. What
 * an author typed on behind them, in the moment before it was read back, takes nothing away.
 */
export function isTaken(before: string, { start, end, text }: Span, words: string, now: string): boolean {
  const head = before.slice(0, start);
  const tail = before.slice(end);
  if (!now.startsWith(head) || !now.endsWith(tail) || now.length < head.length + tail.length) return false;
  const here = now.slice(head.length, now.length - tail.length);
  if (here === words) return true;
  return here.startsWith(words) && (words.startsWith(text) || !here.startsWith(text));
}

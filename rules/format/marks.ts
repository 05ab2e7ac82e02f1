import type { FlagExample, Mark } from './rule-schema.ts';

/** UTF-16 offsets, end excluded. */
export interface Span {
  start: number;
  end: number;
}

/** Where a mark stands in its example; `undefined` when it is not there (or not that often). */
export function spanOf(text: string, mark: Mark): Span | undefined {
  const { text: part, occurrence } = typeof mark === 'string' ? { text: mark, occurrence: 1 } : mark;
  let start = -1;
  for (let n = 0; n < occurrence; n++) {
    start = text.indexOf(part, start + 1);
    if (start < 0) return undefined;
  }
  return { start, end: start + part.length };
}

export const marksOf = ({ mark }: FlagExample): Mark[] => (Array.isArray(mark) ? mark : [mark]);

export const textOfMark = (mark: Mark): string => (typeof mark === 'string' ? mark : mark.text);

export const sameSpans = (wanted: readonly Span[], found: readonly Span[]): boolean =>
  wanted.length === found.length &&
  wanted.every(({ start, end }) => found.some((finding) => finding.start === start && finding.end === end));

import { isDigit, isSpace } from './chars.ts';

/** A number as written, in offsets of the text it was found in. */
export interface Numeral {
  start: number;
  end: number;
}

const HAN_NUMERALS = '一二三四五六七八九十百千万两几半';

/** Digits with decimal points and commas; or Han numerals, but not a lone 一, which is mostly an article. */
export function numeralsIn(text: string): Numeral[] {
  const out: Numeral[] = [];
  let i = 0;
  while (i < text.length) {
    const end = isDigit(text.charCodeAt(i)) ? digitsEnd(text, i) : hanEnd(text, i);
    if (end > i && !(end === i + 1 && text[i] === '一')) out.push({ start: i, end });
    i = end > i ? end : i + 1;
  }
  return out;
}

export function digitsEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const inner = (text[end] === '.' || text[end] === ',') && isDigit(text.charCodeAt(end + 1));
    if (!isDigit(text.charCodeAt(end)) && !inner) break;
    end++;
  }
  return end;
}

function hanEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && HAN_NUMERALS.includes(text[end] as string)) end++;
  return end;
}

/** The longest of `units` that follows a numeral, as its end offset; -1 when none does. */
export function unitEnd(text: string, numeral: Numeral, units: readonly string[]): number {
  let from = numeral.end;
  while (from < text.length && isSpace(text.charCodeAt(from))) from++;
  if ('多来余'.includes(text[from] ?? ' ')) from++;
  let best = -1;
  for (const unit of units) if (text.startsWith(unit, from)) best = Math.max(best, from + unit.length);
  return best;
}

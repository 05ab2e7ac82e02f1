import { isDigit, isInvisible, isSpace } from './chars.ts';

/** A number as written, in offsets of the text it was found in. */
export interface Numeral {
  start: number;
  end: number;
}

const HAN_NUMERALS = '一二三四五六七八九十百千万萬两兩几幾半';
/** Between a number and its unit: 十多年, 20 余斤. */
const ABOUT = '多来來余餘';

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
    const code = text.charCodeAt(end);
    const inner = (text[end] === '.' || text[end] === ',') && isDigit(text.charCodeAt(end + 1));
    if (!isDigit(code) && !inner && !(isInvisible(code) && isDigit(text.charCodeAt(end + 1)))) break;
    end++;
  }
  return end;
}

function hanEnd(text: string, start: number): number {
  const isNumeral = (at: number) => HAN_NUMERALS.includes(text[at] ?? ' ');
  let end = start;
  while (isNumeral(end) || (end > start && isInvisible(text.charCodeAt(end)) && isNumeral(end + 1))) end++;
  return end;
}

/** Where a unit must begin to belong to the numeral that ends at `end`. */
export function unitStart(text: string, end: number): number {
  const skip = (from: number) => {
    let at = from;
    while (isSpace(text.charCodeAt(at)) || isInvisible(text.charCodeAt(at))) at++;
    return at;
  };
  const next = skip(end);
  return ABOUT.includes(text[next] ?? ' ') ? skip(next + 1) : next;
}

/** Visible UTF-16 units from `from` to `to`. */
export function distance(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (!isInvisible(text.charCodeAt(i))) count++;
  return count;
}

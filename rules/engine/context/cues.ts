import { foldInPlace } from '../fold/fold.ts';
import { yearAt } from '../guards/dates.ts';
import { mayBeNote, sourceNote } from '../guards/source-note.ts';
import { MAX_CONTEXT_UNITS } from '../limits.ts';
import { CUT, isMark } from '../segment/marks.ts';
import type { CueBook } from './book.ts';

/** The cues in the first MAX_CONTEXT_UNITS of a text, and its first price. */
export interface Spoken {
  cues: ReadonlySet<string>;
  price?: string;
  /** Its first year with 年. */
  year?: string;
  /** Its first note on where figures come from, folded. */
  source?: string;
}

const SILENT: Spoken = { cues: new Set() };

/** No cue, price or year reaches over a mark that ends a sentence, so the text is read in one go. */
export function spokenIn(text: string, book: CueBook | undefined): Spoken {
  if (!book) return SILENT;
  const read = text.length > MAX_CONTEXT_UNITS ? text.slice(0, MAX_CONTEXT_UNITS) : text;
  const price = priceIn(read);
  const year = yearIn(read);
  const source = mayBeNote(read) ? noteIn(read, book) : undefined;
  return {
    cues: new Set(book.finder.cuesIn(read)),
    ...(price && { price }),
    ...(year && { year }),
    ...(source && { source }),
  };
}

/** The first sentence that is a note on where figures come from. */
function noteIn(text: string, { profile, guards }: CueBook): string | undefined {
  for (let at = 0; at < text.length; ) {
    const end = sentenceEnd(text, at);
    const sentence = text.slice(at, end);
    const note = mayBeNote(sentence)
      ? sourceNote(foldInPlace(sentence, profile), guards.sourceNote)
      : undefined;
    if (note) return note;
    at = end + 1;
  }
  return undefined;
}

function sentenceEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !isMark(text.charCodeAt(end), CUT)) end++;
  return end;
}

const DIGITS = '0123456789０１２３４５６７８９';
const isDigit = (unit: string | undefined): boolean => unit !== undefined && DIGITS.includes(unit);

/** 99元, ¥99: the first sentence's amount of money, one with 元 before one with a sign. */
function priceIn(text: string): string | undefined {
  const found = PRICE_SIGNS.map((sign) => priceBy(sign, text)).filter((at) => at >= 0);
  if (!found.length) return undefined;
  const end = found.length > 1 ? sentenceEnd(text, Math.min(...found)) : text.length;
  const at = found.find((each) => each < end)!;
  return text.slice(at, at + 2);
}

const PRICE_SIGNS = ['元', '¥', '￥', '$'] as const;

/** Where a sign and the digit beside it begin, or -1. */
function priceBy(sign: (typeof PRICE_SIGNS)[number], text: string): number {
  const digit = sign === '元' ? -1 : 1;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1))
    if (isDigit(text[at + digit])) return digit < 0 ? at - 1 : at;
  return -1;
}

function yearIn(text: string): string | undefined {
  for (let at = text.indexOf('年'); at >= 0; at = text.indexOf('年', at + 1)) {
    const year = text.slice(Math.max(0, at - 4), at);
    if (yearAt(year) === 0 && !isDigit(text[at - 5])) return `${year}年`;
  }
  return undefined;
}

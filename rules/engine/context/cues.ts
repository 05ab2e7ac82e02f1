import { foldInPlace } from '../fold/fold.ts';
import { yearAt } from '../guards/dates.ts';
import { mayBeNote, sourceNote } from '../guards/source-note.ts';
import { MAX_CONTEXT_UNITS, MAX_KNOWN_SENTENCES } from '../limits.ts';
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

export interface SentenceCues {
  cues: readonly string[];
  price: string | undefined;
  year: string | undefined;
  source: string | undefined;
}

const SILENT: Spoken = { cues: new Set() };

/** While a draft is typed all but one of its sentences are as they were, so each is read once. */
export function spokenIn(text: string, book: CueBook | undefined): Spoken {
  if (!book) return SILENT;
  const found = new Set<string>();
  let [price, year, source]: (string | undefined)[] = [];
  const length = Math.min(text.length, MAX_CONTEXT_UNITS);
  for (let at = 0; at < length; ) {
    let end = at;
    while (end < length && !isMark(text.charCodeAt(end), CUT)) end++;
    if (end > at) {
      const said = sentenceCues(text.slice(at, end), book);
      for (const cue of said.cues) found.add(cue);
      price ??= said.price;
      year ??= said.year;
      source ??= said.source;
    }
    at = end + 1;
  }
  return { cues: found, ...(price && { price }), ...(year && { year }), ...(source && { source }) };
}

function sentenceCues(sentence: string, book: CueBook): SentenceCues {
  const { read } = book;
  let said = read.get(sentence);
  if (!said) {
    said = {
      cues: book.finder.cuesIn(sentence),
      price: priceIn(sentence),
      year: yearIn(sentence),
      source: mayBeNote(sentence) ? sourceNote(foldInPlace(sentence, book.profile)) : undefined,
    };
    if (read.size >= MAX_KNOWN_SENTENCES) read.clear();
    read.set(sentence, said);
  }
  return said;
}

const DIGITS = '0123456789０１２３４５６７８９';
const isDigit = (unit: string | undefined): boolean => unit !== undefined && DIGITS.includes(unit);

/** 99元, ¥99: the first amount of money. */
function priceIn(text: string): string | undefined {
  for (let at = text.indexOf('元'); at >= 0; at = text.indexOf('元', at + 1)) {
    if (isDigit(text[at - 1])) return text.slice(at - 1, at + 1);
  }
  for (const sign of '¥￥$') {
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
      if (isDigit(text[at + 1])) return text.slice(at, at + 2);
    }
  }
  return undefined;
}

function yearIn(text: string): string | undefined {
  for (let at = text.indexOf('年'); at >= 0; at = text.indexOf('年', at + 1)) {
    const year = text.slice(Math.max(0, at - 4), at);
    if (yearAt(year) === 0 && !isDigit(text[at - 5])) return `${year}年`;
  }
  return undefined;
}

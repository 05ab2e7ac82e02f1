import { isClass } from '../fold/classes.ts';
import { foldInPlace } from '../fold/fold.ts';
import type { Profile } from '../fold/profile.ts';
import { yearAt } from '../guards/dates.ts';
import { mayBeNote, sourceNote } from '../guards/source-note.ts';
import { MAX_CONTEXT_UNITS, MAX_KNOWN_SENTENCES } from '../limits.ts';
import type { Span } from '../segment/clause.ts';
import { FORMULAS, NARRATING, NEUTRAL, REPORTING, TOPICS } from './genre-cues.ts';
import { INDUSTRY_CUES } from './industry-cues.ts';
import { ADDRESSING, BUYING, CLAIMING, OWN, PRAISING, PROMISING } from './selling-cues.ts';

// All cues are looked for in one pass, because it runs with every key: a unit that begins no cue costs one
// look-up. The cues are few and short, so a compiled matcher would be more than they need.

interface Index {
  begins: Map<number, string[]>;
  isFirst: Uint8Array;
  /** Cues that say nothing inside a longer one: 猫 in 猫粮, 酒 in 酒店. Words of selling stand for themselves. */
  yields: ReadonlySet<string>;
  neutral: ReadonlySet<string>;
}
let known: Index | undefined;

function index(): Index {
  if (known) return known;
  const begins = new Map<number, string[]>();
  const isFirst = new Uint8Array(0x10000);
  const selling = [BUYING, OWN, PRAISING, ADDRESSING, CLAIMING, PROMISING].flat();
  const others = [...FORMULAS, ...REPORTING, ...NARRATING, ...TOPICS, ...INDUSTRY_CUES.map(({ cue }) => cue)];
  for (const cue of new Set([...selling, ...others, ...NEUTRAL])) {
    const unit = cue.charCodeAt(0);
    isFirst[unit] = 1;
    begins.set(unit, [...(begins.get(unit) ?? []), cue]);
  }
  const stands = new Set(selling);
  const yields = new Set(others.filter((cue) => !stands.has(cue)));
  known = { begins, isFirst, yields, neutral: new Set(NEUTRAL) };
  return known;
}

/** The cues in the first MAX_CONTEXT_UNITS of a text, and its first price. */
export interface Spoken {
  cues: ReadonlySet<string>;
  price?: string;
  /** Its first year with 年. */
  year?: string;
  /** Its first note on where figures come from, folded. */
  source?: string;
}

/** No cue, price or year holds one of these. */
const CUTS = '。！？!?；\n\r\u2028\u2029';
let read = new Map<string, SentenceCues>();
let readBy: Profile | undefined;

interface SentenceCues {
  cues: readonly string[];
  price?: string;
  year?: string;
  source?: string;
}

/** While a draft is typed all but one of its sentences are as they were, so each is read once. */
export function spokenIn(text: string, profile: Profile | undefined): Spoken {
  if (readBy !== profile) read = new Map();
  readBy = profile;
  const found = new Set<string>();
  let [price, year, source]: (string | undefined)[] = [];
  const length = Math.min(text.length, MAX_CONTEXT_UNITS);
  for (let at = 0; at < length; ) {
    let end = at;
    while (end < length && !CUTS.includes(text[end]!)) end++;
    if (end > at) {
      const said = knownIn(text.slice(at, end), profile);
      for (const cue of said.cues) found.add(cue);
      price ??= said.price;
      year ??= said.year;
      source ??= said.source;
    }
    at = end + 1;
  }
  return { cues: found, ...(price && { price }), ...(year && { year }), ...(source && { source }) };
}

function knownIn(sentence: string, profile: Profile | undefined): SentenceCues {
  let said = read.get(sentence);
  if (!said) {
    said = cuesIn(sentence, profile);
    if (read.size >= MAX_KNOWN_SENTENCES) read.clear();
    read.set(sentence, said);
  }
  return said;
}

function cuesIn(text: string, profile: Profile | undefined): SentenceCues {
  const price = priceIn(text);
  const year = yearIn(text);
  const source = profile && mayBeNote(text) ? sourceNote(foldInPlace(text, profile)) : undefined;
  return {
    cues: meaningful(standing(text, profile)),
    ...(price && { price }),
    ...(year && { year }),
    ...(source && { source }),
  };
}

interface Cue extends Span {
  cue: string;
}

/** Every cue of a sentence where it stands, by start. */
function standing(text: string, profile: Profile | undefined): Cue[] {
  const { begins, isFirst } = index();
  const found: Cue[] = [];
  const table = profile?.table;
  for (let at = 0; at < text.length; at++) {
    const unit = foldedUnit(text, at, table);
    if (!isFirst[unit]) continue;
    for (const cue of begins.get(unit)!)
      if (standsAt(text, at, cue, table)) found.push({ cue, start: at, end: at + cue.length });
  }
  return found;
}

function meaningful(found: readonly Cue[]): string[] {
  const { yields, neutral } = index();
  const says = ({ cue, start, end }: Cue): boolean =>
    !neutral.has(cue) &&
    !found.some(
      (wide) =>
        wide.start <= start &&
        wide.end >= end &&
        wide.end - wide.start > end - start &&
        (yields.has(cue) || neutral.has(wide.cue)),
    );
  return found.filter(says).map(({ cue }) => cue);
}

function foldedUnit(text: string, at: number, table: Uint16Array | undefined): number {
  const unit = text.charCodeAt(at);
  const to = table?.[unit] ?? unit;
  return isClass(to) ? unit : to;
}

function standsAt(text: string, at: number, cue: string, table: Uint16Array | undefined): boolean {
  if (at + cue.length > text.length) return false;
  for (let n = 1; n < cue.length; n++) {
    if (foldedUnit(text, at + n, table) !== cue.charCodeAt(n)) return false;
  }
  return true;
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

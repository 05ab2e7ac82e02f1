import { isDigit, isHan, isInvisible, isLatin, narrowed } from './chars.ts';
import { digitsEnd } from './measures.ts';
import { readNumber } from './numbers.ts';
import type { Segment } from './segments.ts';
import { SPEECH } from './weights.ts';

/** Units written in Latin letters, by the syllables of their Chinese names. */
const UNITS: Record<string, number> = {
  ml: 2,
  l: 1,
  g: 1,
  kg: 2,
  mg: 2,
  cm: 2,
  mm: 2,
  m: 1,
  km: 2,
  mah: 3,
  w: 1,
  kw: 2,
  v: 1,
  h: 2,
  min: 2,
  s: 1,
};
const COMMAS = '，、：,:';
const STOPS = '。！？；!?;…';

/** Seconds to say the sentences aloud; hashtags and stage directions are not said. */
export function secondsOf(segments: readonly Segment[], pace: number): number {
  let seconds = 0;
  for (const { kind, text } of segments) {
    if (kind === 'sentence') seconds += syllablesOf(text) / pace + pausesOf(text);
  }
  return seconds;
}

/** Slow, usual and fast reading, in seconds to one decimal: `low` is the fast one. */
export function secondsBand(
  segments: readonly Segment[],
  pace: number,
): { low: number; mid: number; high: number } {
  const at = (speed: number) => Math.round(secondsOf(segments, speed) * 10) / 10;
  return { low: at(pace * SPEECH.fast), mid: at(pace), high: at(pace * SPEECH.slow) };
}

/** Syllables as read in Mandarin: numbers are spelt out, % is 百分之, Latin words take two each. */
export function syllablesOf(text: string): number {
  let syllables = 0;
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) {
      const end = digitsEnd(text, i);
      syllables += readNumber(text.slice(i, end), text[end] === '年');
      i = end;
    } else if (isLatin(code)) {
      const end = latinEnd(text, i);
      syllables += latin(narrowed(text.slice(i, end)));
      i = end;
    } else {
      if (isHan(code)) syllables++;
      else if (text[i] === '%' || text[i] === '％') syllables += 3;
      i++;
    }
  }
  return syllables;
}

function latinEnd(text: string, start: number): number {
  let end = start;
  const inner = (code: number) => isLatin(code) || isInvisible(code);
  while (end < text.length && inner(text.charCodeAt(end))) end++;
  return end;
}

/** Letters of an acronym are said one by one. */
function latin(word: string): number {
  const unit = UNITS[word.toLowerCase()];
  if (unit !== undefined) return unit;
  return word === word.toUpperCase() && word.length <= 5 ? word.length : 2;
}

/** A run of marks (！！！) is one pause; a line that ends without one still gets its stop. */
function pausesOf(text: string): number {
  let seconds = 0;
  let last = '';
  for (const char of text) {
    if (isInvisible(char.charCodeAt(0))) continue;
    const mark = COMMAS.includes(char) ? 'comma' : STOPS.includes(char) ? 'stop' : '';
    if (mark !== '' && last === '') seconds += mark === 'comma' ? SPEECH.comma : SPEECH.stop;
    last = mark;
  }
  return last === '' ? seconds + SPEECH.stop : seconds;
}

import type { Draft, Part, PartId } from '../engine/draft.ts';
import { bracketEnd, tagEnd } from './asides.ts';
import {
  countHan,
  countWordChars,
  isBreak,
  isDigit,
  isEmojiUnit,
  isInvisible,
  isSpace,
  visibleFrom,
} from './chars.ts';

export type SegmentKind = 'sentence' | 'hashtag' | 'direction';

/** A stretch of one part, in UTF-16 offsets of that part as typed. */
export interface Segment {
  part: PartId;
  start: number;
  end: number;
  text: string;
  kind: SegmentKind;
  /** Count of paragraphs before it, over all parts. */
  paragraph: number;
  /** Han, letters and digits in it. */
  chars: number;
  asks: boolean;
}

const STOPS = '。！？!?…；;';
const CLOSERS = '”’」』）)】》"\'';
/** A colon ends a sentence that introduces the next, not a short label (规格：). */
const COLON_FROM = 6;
/** An emoji or a tilde stands for a full stop once this many Han characters are behind it. */
const SOFT_FROM = 8;
const SLASH = 0x2f;

/** A run without any stop is cut after so many visible units, so that one sentence never costs more than it says. */
const SENTENCE_AT_MOST = 240;

/** Parts that hold running text; titles and tags are counted but have no roles. */
export function isRunning(id: PartId): boolean {
  return id !== 'title' && id !== 'short-title' && id !== 'tags';
}

/** Sentences, runs of hashtags and stage directions of every running part, in reading order. */
export function segmentsOf(draft: Draft, spoken: boolean): Segment[] {
  const out: Segment[] = [];
  let paragraph = 0;
  for (const part of draft.parts) {
    if (!isRunning(part.id)) continue;
    paragraph = cutPart(part, spoken, paragraph, out) + 1;
  }
  return out;
}

function cutPart(part: Part, spoken: boolean, firstParagraph: number, out: Segment[]): number {
  const { text } = part;
  let paragraph = firstParagraph;
  let start = 0;
  let i = 0;
  let seen = 0;
  const close = (end: number, kind: SegmentKind = 'sentence') => {
    push(out, part, start, end, kind, paragraph);
    start = end;
    i = end;
    seen = 0;
  };
  while (i < text.length) {
    const tag = tagEnd(text, i);
    const aside = tag === -1 ? bracketEnd(text, i, spoken) : -1;
    if (tag !== -1 || aside !== -1) {
      close(i);
      close(tag === -1 ? aside : tag, tag === -1 ? 'direction' : 'hashtag');
    } else if (isBreak(text.charCodeAt(i))) {
      close(i);
      i = start = i + 1;
      paragraph++;
    } else if (endsHere(text, start, i) || seen >= SENTENCE_AT_MOST) close(tail(text, i + 1));
    else {
      if (!isInvisible(text.charCodeAt(i))) seen++;
      i++;
    }
  }
  close(text.length);
  return paragraph;
}

function endsHere(text: string, start: number, i: number): boolean {
  const char = text[i] as string;
  if (STOPS.includes(char)) return true;
  const next = visibleFrom(text, i + 1);
  if (char === '：' || char === ':') {
    const clause = start + text.slice(start, i).lastIndexOf('，') + 1;
    return !isDigit(next) && next !== SLASH && countHan(text, clause, i) >= COLON_FROM;
  }
  const soft = (char === '～' || char === '~') && !isDigit(next);
  if (!soft && !isEmojiUnit(text.charCodeAt(i))) return false;
  return !isEmojiUnit(next) && countHan(text, start, i) >= SOFT_FROM;
}

/** Takes further stops and closing quotes along, and emoji when they end the line. */
function tail(text: string, from: number): number {
  let end = from;
  while (end < text.length && (STOPS.includes(text[end] as string) || CLOSERS.includes(text[end] as string)))
    end++;
  let beyond = end;
  while (beyond < text.length && (isEmojiUnit(text.charCodeAt(beyond)) || isSpace(text.charCodeAt(beyond))))
    beyond++;
  return beyond === text.length || isBreak(text.charCodeAt(beyond)) ? beyond : end;
}

function push(
  out: Segment[],
  part: Part,
  from: number,
  to: number,
  kind: SegmentKind,
  paragraph: number,
): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(part.text.charCodeAt(start))) start++;
  while (end > start && isSpace(part.text.charCodeAt(end - 1))) end--;
  const text = part.text.slice(start, end);
  const chars = countWordChars(text);
  if (chars === 0) return;
  const asks = text.includes('？') || text.includes('?') || text.endsWith('吗') || text.endsWith('呢');
  out.push({ part: part.id, start, end, text, kind, paragraph, chars, asks });
}

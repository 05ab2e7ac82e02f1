import type { Part, PartId } from '../draft.ts';
import { MAX_LIMIT_HITS } from '../limits.ts';
import type { LimitSpec } from '../rule.ts';
import type { Span } from '../segment/clause.ts';

/** What is too much, in UTF-16 offsets of its part. */
export interface Beyond extends Span {
  part: PartId;
}

/** Where a draft goes over a limit, in reading order. */
export function beyond({ what, max }: LimitSpec, parts: readonly Part[]): Beyond[] {
  switch (what) {
    case 'hashtags':
      return parts.flatMap(hashtagsIn).slice(max, max + 1);
    case 'title-units':
      return parts.filter(({ id }) => id === 'title').flatMap((part) => restOf(part, max));
    case 'repeated-marks':
      return parts.flatMap((part) => runsIn(part, max)).slice(0, MAX_LIMIT_HITS);
  }
}

const TAG_ENDS = '#＃ \u3000\n\r\t，,、';

/** #话题 in a text, closed by a second # or not; in the tags part every entry is one. */
function hashtagsIn({ id, text }: Part): Beyond[] {
  const found: Beyond[] = [];
  // Counts are taken with every key: a text without the sign is not walked.
  if (id !== 'tags' && !text.includes('#') && !text.includes('＃')) return found;
  for (let at = 0; at < text.length; ) {
    const isTag = '#＃'.includes(text[at]!);
    const start = at;
    if (isTag) at++;
    const from = at;
    while (at < text.length && !TAG_ENDS.includes(text[at]!)) at++;
    const isNamed = at > from;
    if (isNamed && (isTag || id === 'tags')) found.push({ part: id, start, end: at });
    if (isTag && isNamed && '#＃'.includes(text[at] ?? ' ') && closes(text, at)) at++;
    if (at === start || (!isTag && !isNamed)) at++;
    else if (!isTag && at < text.length && !'#＃'.includes(text[at]!)) at++;
  }
  return found;
}

/** Whether the # at an offset ends a topic and does not begin the next: nothing is written right after it. */
const closes = (text: string, at: number): boolean =>
  at + 1 >= text.length || TAG_ENDS.includes(text[at + 1]!);

function restOf({ id, text }: Part, max: number): Beyond[] {
  if (text.length <= max) return [];
  const splits = (text.charCodeAt(max) & 0xfc00) === 0xdc00 && max > 0;
  return [{ part: id, start: splits ? max - 1 : max, end: text.length }];
}

const MARKS = '！!？?~～';

function runsIn({ id, text }: Part, max: number): Beyond[] {
  const found: Beyond[] = [];
  for (const mark of MARKS) {
    const run = mark.repeat(max + 1);
    for (let at = text.indexOf(run); at >= 0; at = text.indexOf(run, at)) {
      const start = at;
      while (text[at] === mark) at++;
      found.push({ part: id, start, end: at });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

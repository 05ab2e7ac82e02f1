import { controlOf, type Field } from '../fields/field.ts';
import { read } from '../fields/read.ts';
import { cutsAtom } from '../fields/reading.ts';
import { shown } from '../fields/windows.ts';
import { type Outcome, replaceSpan, type Span } from './replace.ts';

export interface Place {
  field: Field;
  span: Span;
}

/** As for one; `some`: an editor took a part of it and would not give it back. */
export type Together = Outcome | 'some';

/**
 * The same words at several places: all of them, or, where one cannot be changed, none. A form control takes
 * them in one step, which one undo brings back; an editor takes one after the other, from the last to the first.
 */
export async function replaceSeveral(
  places: readonly Place[],
  words: string,
  busy: () => boolean,
): Promise<Together> {
  for (const { field, span } of places) {
    const { text, ...reading } = read(field);
    if (!shown(field.el) || text.slice(span.start, span.end) !== span.text) return 'changed';
    if (cutsAtom({ text, ...reading }, span.start, span.end)) return 'fixed';
  }
  const done: Field[] = [];
  for (const field of new Set(places.map((place) => place.field))) {
    const here = places.filter((place) => place.field === field);
    const spans = here.map(({ span }) => span).sort((a, b) => a.start - b.start);
    const outcome = controlOf(field)
      ? await replaceSpan(field, oneSpan(field, spans), oneText(field, spans, words), busy)
      : await oneByOne(field, spans, words, busy);
    if (outcome !== 'done') return outcome === 'some' || done.length > 0 ? 'some' : outcome;
    done.push(field);
  }
  return 'done';
}

/** From the first of the spans to the end of the last, with what stands between them. */
function oneSpan(field: Field, spans: readonly Span[]): Span {
  const { start } = spans[0]!;
  const { end } = spans.at(-1)!;
  return { start, end, text: read(field).text.slice(start, end) };
}

function oneText(field: Field, spans: readonly Span[], words: string): string {
  const { text } = read(field);
  return spans.map(({ end }, at) => words + text.slice(end, spans[at + 1]?.start ?? end)).join('');
}

async function oneByOne(
  field: Field,
  spans: readonly Span[],
  words: string,
  busy: () => boolean,
): Promise<Together> {
  const before = read(field).text;
  let done = 0;
  for (const span of spans.toReversed()) {
    const outcome = await replaceSpan(field, span, words, busy);
    if (outcome !== 'done') return done === 0 || takenBack(field, before, done) ? outcome : 'some';
    done += 1;
  }
  return 'done';
}

/** By the editor's own undo, a step for each. */
function takenBack(field: Field, before: string, steps: number): boolean {
  for (let step = 0; step < steps && read(field).text !== before; step += 1)
    field.el.ownerDocument.execCommand('undo');
  return read(field).text === before;
}

import { type Spoken, spokenIn } from '../context/cues.ts';
import type { Part } from '../draft.ts';
import type { Finding, Suppressed } from '../finding.ts';
import { MAX_CLAUSE_REACH, MAX_CONTEXT_UNITS } from '../limits.ts';
import type { Pack } from '../pack/pack.ts';
import { previousSentence } from './clear.ts';
import { type Hearing, hearingsOf } from './hearing.ts';
import { type Judged, place, placeSuppressed } from './judged.ts';
import { Keys } from './key.ts';
import { type Stretch, stretchesOf } from './stretch.ts';
import { type Edit, reachBack, reachOn, widen } from './window.ts';

/** UTF-16 units before a stretch that a number in it may be read from. */
const LEAST_LEAD = 48;
/** Blanks and marks, then a sentence. */
const MOST_LEAD = MAX_CLAUSE_REACH * 2;
/** Stretches that are spliced in at once. */
const FEW = 1_000;
const TAIL = MAX_CLAUSE_REACH + LEAST_LEAD;

/** One part while it is typed: an edit reads the stretches again that a match over it could touch. */
export class OpenPart {
  part: Part;
  stretches: Stretch[];
  spoken: Spoken;
  /** Of all packs. */
  hits: number;
  /** Stretches that are not judged, with where they start. */
  waiting: Placed[] = [];
  /** Stretches that hold words of rules that need the whole draft; undefined when others do now. */
  wholes: Placed[] | undefined;
  /** Over all judged stretches. */
  readonly sums = { open: 0, findings: 0, suppressed: 0 };
  /** Stretches with findings, by where they start: few of all, and asked for with every key. */
  private marked: Placed[] = [];
  /** How often each thing is found (what keys are made of), and whether counts given out still hold. */
  private readonly said = new Map<string, number>();
  private isCounted = false;
  private readonly packs: readonly Pack[];
  private readonly hearings: readonly Hearing[];
  /** The stretch in which the context's reach ends, and its words up to there. */
  private last: { stretch: Stretch | undefined; cues: string };

  constructor(part: Part, packs: readonly Pack[]) {
    this.part = part;
    this.packs = packs;
    this.hearings = hearingsOf(packs);
    this.stretches = stretchesOf(part.text, this.hearings, packs[0]?.cues);
    this.hits = countHits(this.stretches);
    this.last = this.lastSpoken();
    this.spoken = this.spokenTogether();
  }

  /** Whether what tells the context has changed. */
  edit(edit: Edit, text: string): boolean {
    const { start, removed, inserted } = widen(edit, text);
    const from = Math.min(...this.hearings.map((each) => reachBack(text, start, each)), start);
    const to = Math.max(
      ...this.hearings.map((each) => reachOn(text, start + inserted, each)),
      start + inserted,
    );
    const shift = inserted - removed;
    const wide = this.spanOf(from, to - shift);
    const read = stretchesOf(text.slice(wide.start, wide.end + shift), this.hearings, this.packs[0]?.cues);
    const { fresh, ...span } = this.narrowed(wide, read, text);
    const stale = this.stretches.slice(span.first, span.first + span.count);
    this.replace(span.first, span.count, fresh);
    this.hits += countHits(fresh) - countHits(stale);
    this.part = { id: this.part.id, text };
    for (const stretch of stale) this.forget(stretch);
    if (shift) for (const each of this.marked) if (each.start >= span.end) each.start += shift;
    this.settleAround(span.first, fresh.length, span.start, span.end + shift);
    let at = span.start;
    for (const stretch of fresh) {
      this.waiting.push({ stretch, start: at });
      at += stretch.length;
    }
    const last = this.lastSpoken();
    const tellsSame =
      cuesOf(stale) === cuesOf(fresh) && last.stretch === this.last.stretch && last.cues === this.last.cues;
    this.last = last;
    if (tellsSame) return false;
    this.spoken = this.spokenTogether();
    return true;
  }

  /** Stretches at either end that read as before are kept with what they came to. */
  private narrowed({ start, end, first, count }: Extent, read: readonly Stretch[], text: string) {
    const before = this.part.text;
    const most = Math.min(count, read.length);
    let [head, tail, from, to, place] = [0, 0, start, end, text.length - before.length + end];
    for (; head < most && isSame(this.stretches[first + head]!, read[head]!); head++) {
      const { length } = read[head]!;
      if (before.slice(from, from + length) !== text.slice(from, from + length)) break;
      from += length;
    }
    for (; tail < most - head; tail++) {
      const [was, is] = [this.stretches[first + count - 1 - tail]!, read[read.length - 1 - tail]!];
      if (!isSame(was, is) || before.slice(to - is.length, to) !== text.slice(place - is.length, place))
        break;
      to -= is.length;
      place -= is.length;
    }
    const fresh = read.slice(head, read.length - tail);
    return { start: from, end: to, first: first + head, count: count - head - tail, fresh };
  }

  private replace(first: number, count: number, fresh: readonly Stretch[]): void {
    // The arguments of one call are limited, and a paste is not.
    if (fresh.length < FEW) this.stretches.splice(first, count, ...fresh);
    else this.stretches = this.stretches.slice(0, first).concat(fresh, this.stretches.slice(first + count));
  }

  /** Forgets what stretches beside fresh ones came to, where what they looked at there has changed. */
  private settleAround(first: number, count: number, start: number, end: number): void {
    let [before, at] = [first - 1, start];
    for (; before >= 0 && start - at < TAIL; before--) {
      at -= this.stretches[before]!.length;
      if (this.stretches[before]!.looksOn) this.settle(this.stretches[before]!, at);
    }
    at = end;
    for (let after = first + count; after < this.stretches.length && at - end < MOST_LEAD; after++) {
      this.settle(this.stretches[after]!, at);
      at += this.stretches[after]!.length;
    }
  }

  private settle(stretch: Stretch, start: number): void {
    if (!stretch.around) return;
    const { lead, tail } = this.aroundOf(stretch, start);
    if (lead === stretch.around.lead && tail === stretch.around.tail) return;
    this.forget(stretch);
    this.waiting.push({ stretch, start });
  }

  /** What the words of every stretch come to is to be worked out again. */
  forgetAll(): void {
    this.waiting = [];
    this.marked = [];
    let start = 0;
    for (const stretch of this.stretches) {
      this.forget(stretch);
      this.waiting.push({ stretch, start });
      start += stretch.length;
    }
  }

  private forget(stretch: Stretch): void {
    this.setJudged(stretch, undefined, 0);
    if (stretch.gathered?.whole.length) this.wholes = undefined;
    stretch.gathered = stretch.around = undefined;
  }

  listWholes(): void {
    this.wholes = [];
    let start = 0;
    for (const stretch of this.stretches) {
      if (stretch.gathered!.whole.length) this.wholes.push({ stretch, start });
      start += stretch.length;
    }
  }

  setJudged(stretch: Stretch, judged: Judged | undefined, start: number): void {
    if (stretch.judged?.unkeyed.length) this.marked = this.marked.filter((each) => each.stretch !== stretch);
    if (judged?.unkeyed.length) this.mark({ stretch, start });
    for (const [each, sign] of [
      [stretch.judged, -1],
      [judged, 1],
    ] as const) {
      if (!each) continue;
      this.sums.open += sign * each.open;
      this.sums.findings += sign * each.unkeyed.length;
      this.sums.suppressed += sign * each.suppressed.length;
      for (const { said } of each.unkeyed) this.countSaid(said, sign);
    }
    stretch.judged = judged;
  }

  private mark(placed: Placed): void {
    let at = this.marked.length;
    while (at > 0 && this.marked[at - 1]!.start > placed.start) at--;
    this.marked.splice(at, 0, placed);
  }

  private countSaid(said: string, by: number): void {
    const count = (this.said.get(said) ?? 0) + by;
    if (count) this.said.set(said, count);
    else this.said.delete(said);
    if (count > (by > 0 ? 1 : 0)) this.isCounted = false;
  }

  /** Adds what stands in the part now. Asked for with every key. */
  addFindings(found: Finding[]): void {
    const keys = this.isCounted ? undefined : new Keys();
    this.isCounted = true;
    for (const { stretch, start } of this.marked)
      for (const each of place(stretch.judged!, start, keys)) found.push(each);
  }

  suppressed(): Suppressed[] {
    let start = 0;
    return this.stretches.flatMap(({ judged, length }) => {
      start += length;
      return judged?.suppressed.length ? placeSuppressed(judged, start - length) : [];
    });
  }

  /** What a stretch is judged with. */
  aroundOf(stretch: Stretch, start: number): { lead: string; tail: string } {
    const { text } = this.part;
    const end = start + stretch.length;
    const previous = previousSentence(text, start);
    const from = Math.max(0, Math.min(start - LEAST_LEAD, previous.end ? previous.start : start));
    return { lead: text.slice(from, start), tail: stretch.looksOn ? text.slice(end, end + TAIL) : '' };
  }

  /** The stretches that hold the units from `from` to `to`, offsets before the edit. */
  private spanOf(from: number, to: number): Extent {
    let [start, first] = [0, 0];
    while (first < this.stretches.length - 1 && start + this.stretches[first]!.length <= from)
      start += this.stretches[first++]!.length;
    let [end, next] = [start, first];
    while (next < this.stretches.length && (end < to || next === first))
      end += this.stretches[next++]!.length;
    return { start, end, first, count: next - first };
  }

  private lastSpoken(): { stretch: Stretch | undefined; cues: string } {
    if (this.part.text.length <= MAX_CONTEXT_UNITS) return { stretch: undefined, cues: '' };
    let at = 0;
    const stretch = this.stretches.find(({ length }) => {
      at += length;
      return at > MAX_CONTEXT_UNITS;
    })!;
    return { stretch, cues: cuesOf([{ spoken: this.spokenToReach(at - stretch.length) }]) };
  }

  private spokenToReach(start: number): Spoken {
    return spokenIn(this.part.text.slice(start, MAX_CONTEXT_UNITS), this.packs[0]?.cues);
  }

  private spokenTogether(): Spoken {
    const cues = new Set<string>();
    let price: string | undefined;
    let year: string | undefined;
    let source: string | undefined;
    let at = 0;
    for (const { length, spoken } of this.stretches) {
      if (at >= MAX_CONTEXT_UNITS) break;
      const said = at + length > MAX_CONTEXT_UNITS ? this.spokenToReach(at) : spoken;
      for (const cue of said.cues) cues.add(cue);
      price ??= said.price;
      year ??= said.year;
      source ??= said.source;
      at += length;
    }
    return { cues, ...(price && { price }), ...(year && { year }), ...(source && { source }) };
  }
}

interface Placed {
  stretch: Stretch;
  start: number;
}

/** Stretches side by side; offsets of the part. */
interface Extent {
  start: number;
  end: number;
  first: number;
  count: number;
}

const isSame = (one: Stretch, two: Stretch): boolean =>
  one.length === two.length &&
  one.hits.every((found, pack) => {
    const others = two.hits[pack]!;
    return found.length === others.length && found.every((value, n) => value === others[n]);
  });

/** Equal for stretches that tell the same of the context. */
const cuesOf = (stretches: readonly { spoken: Spoken }[]): string => {
  let said = '';
  for (const { spoken } of stretches) {
    if (!spoken.cues.size && !spoken.price && !spoken.year && !spoken.source) continue;
    said += `${[...spoken.cues].join(' ')}|${spoken.price ?? ''}|${spoken.year ?? ''}|${spoken.source ?? ''}\n`;
  }
  return said;
};

function countHits(stretches: readonly Stretch[]): number {
  let units = 0;
  for (const { hits } of stretches) for (const found of hits) units += found.length;
  return units / 3;
}

import type { Draft } from '../engine/draft.ts';
import { FAMILIES, NEGATIONS } from './cues/index.ts';
import { type Lexicon, lexicon, negationOf, type Use } from './lexicon.ts';
import { distance, numeralsIn, unitStart } from './measures.ts';
import type { Segment } from './segments.ts';

/** A cue at work: offsets in the part as typed. */
export interface Hit {
  family: number;
  start: number;
  end: number;
  text: string;
}

interface Word {
  start: number;
  end: number;
  term: number;
}

/** The hits of each segment, in the order of `segments`; asides have none. */
export function hitsOf(draft: Draft, segments: Segment[]): Hit[][] {
  const lex = lexicon();
  const words = wordsOf(draft, segments, lex);
  return segments.map((segment, i) =>
    segment.kind === 'sentence' ? hitsIn(segment, words[i] as Word[], lex) : [],
  );
}

/** Words that lie wholly in one segment: the matcher reads across stops, a sentence does not. */
function wordsOf(draft: Draft, segments: Segment[], lex: Lexicon): Word[][] {
  const out: Word[][] = segments.map(() => []);
  for (const part of draft.parts) {
    const own = segments.flatMap((segment, i) => (segment.part === part.id ? [i] : []));
    if (own.length === 0) continue;
    const found = lex.matcher.scan(part.text);
    let at = 0;
    for (let k = 0; k < found.length; k += 3) {
      const [start, end, term] = [found[k] as number, found[k + 1] as number, found[k + 2] as number];
      while (at < own.length - 1 && (segments[own[at] as number] as Segment).end < end) at++;
      const segment = segments[own[at] as number] as Segment;
      if (start >= segment.start && end <= segment.end) out[own[at] as number]?.push({ start, end, term });
    }
  }
  return out;
}

function hitsIn(segment: Segment, words: Word[], lex: Lexicon): Hit[] {
  const found: Hit[] = [];
  const hit = (family: number, start: number, end: number) => {
    if (FAMILIES[family]?.asks === true && !segment.asks) return;
    const text = segment.text.slice(start - segment.start, end - segment.start);
    found.push({ family, start, end, text });
  };
  const slots = bySlot(words, lex);
  for (const [use, places] of slots.term) {
    const allowed = slots.allow.get(keyOf(use)) ?? [];
    for (const place of places) {
      if (!allowed.some((a) => a.start <= place.start && a.end >= place.end)) {
        hit(use.family, place.start, place.end);
      }
    }
  }
  nearHits(segment, slots.near, hit);
  measureHits(segment, slots, hit);
  return negated(segment, longest(found), words, lex);
}

const keyOf = (use: Use) => use.family * 64 + use.cue;

interface Slots {
  term: Map<Use, Word[]>;
  allow: Map<number, Word[]>;
  near: Map<number, { use: Use; first: Word[]; second: Word[] }>;
  before: Map<number, Word[]>;
  unit: Map<number, Word[]>;
}

function bySlot(words: Word[], lex: Lexicon): Slots {
  const slots: Slots = {
    term: new Map(),
    allow: new Map(),
    near: new Map(),
    before: new Map(),
    unit: new Map(),
  };
  for (const word of words) {
    for (const use of lex.uses[word.term] ?? []) {
      if (use.slot === 'term') append(slots.term, use, word);
      else if (use.slot === 'allow') append(slots.allow, keyOf(use), word);
      else if (use.slot === 'before' || use.slot === 'unit') append(slots[use.slot], keyOf(use), word);
      else {
        const pair = slots.near.get(keyOf(use)) ?? { use, first: [], second: [] };
        pair[use.slot].push(word);
        slots.near.set(keyOf(use), pair);
      }
    }
  }
  return slots;
}

function append<K>(map: Map<K, Word[]>, key: K, word: Word): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [word]);
  else list.push(word);
}

type Emit = (family: number, start: number, end: number) => void;

function nearHits(segment: Segment, near: Slots['near'], hit: Emit): void {
  for (const { use, first, second } of near.values()) {
    const spec = FAMILIES[use.family]?.cues[use.cue];
    if (spec?.kind !== 'near') continue;
    for (const a of first) {
      const b = second.find((word) => word.start >= a.end && gap(segment, a.end, word.start) <= spec.within);
      if (b !== undefined) hit(use.family, a.start, b.end);
    }
  }
}

const gap = ({ text, start }: Segment, from: number, to: number) => distance(text, from - start, to - start);

function measureHits(segment: Segment, { before, unit }: Slots, hit: Emit): void {
  if (before.size === 0 && unit.size === 0) return;
  const numerals = numeralsIn(segment.text);
  if (numerals.length === 0) return;
  FAMILIES.forEach(({ cues }, family) => {
    cues.forEach((spec, cue) => {
      if (spec.kind !== 'measure') return;
      const heads = before.get(family * 64 + cue) ?? [];
      const units = unit.get(family * 64 + cue) ?? [];
      for (const numeral of numerals) {
        const start = segment.start + numeral.start;
        const unitAt = segment.start + unitStart(segment.text, numeral.end);
        const own = units.findLast((word) => word.start === unitAt);
        if (spec.units !== undefined && own === undefined) continue;
        const end = own?.end ?? segment.start + numeral.end;
        const head = heads.find((w) => w.end <= start && gap(segment, w.end, start) <= (spec.within ?? 0));
        if (spec.before === undefined) hit(family, start, end);
        else if (head !== undefined) hit(family, head.start, end);
      }
    });
  });
}

/** Of overlapping hits of one family the longest stands: 立即下单 is not also 下单. */
function longest(hits: Hit[]): Hit[] {
  const kept: Hit[] = [];
  hits.sort((a, b) => a.family - b.family || b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const hit of hits) {
    const taken = kept.some((k) => k.family === hit.family && k.start < hit.end && hit.start < k.end);
    if (!taken) kept.push(hit);
  }
  return kept.sort((a, b) => a.start - b.start || a.family - b.family);
}

const CANDOR = FAMILIES.findIndex(({ id }) => id === 'candor');

/** 先别下单 asks nobody to buy: the call becomes candour. */
function negated(segment: Segment, hits: Hit[], words: Word[], lex: Lexicon): Hit[] {
  const spares = words.filter(({ term }) => negationOf(lex, term) === 'spares');
  const negations = words.filter(
    ({ term, start, end }) =>
      negationOf(lex, term) === 'negates' && !spares.some((s) => s.start <= start && s.end >= end),
  );
  if (negations.length === 0) return hits;
  return hits.map((hit) => {
    const family = FAMILIES[hit.family];
    const calls = family?.role === 'action' && (family.id === 'order' || family.id === 'engage');
    const turned =
      calls &&
      negations.some((n) => n.end <= hit.start && gap(segment, n.end, hit.start) <= NEGATIONS.within);
    return turned ? { ...hit, family: CANDOR } : hit;
  });
}

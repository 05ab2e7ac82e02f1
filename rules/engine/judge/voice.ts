import type { Resolved } from '../finding.ts';
import { isWholeDraft } from '../kinds/index.ts';
import type { Word, Words } from '../kinds/words.ts';
import { SLOTS } from '../pack/lists.ts';
import type { Pack, RuleHead } from '../pack/pack.ts';
import type { Allowed } from './allowed.ts';
import { speaksHere } from './applies.ts';

/** A rule that speaks about the draft. */
export interface Silent {
  pack: Pack;
  rule: RuleHead;
  /** Order of pack and rule, for ties. */
  rank: number;
  /** Layer and family: within one, allowed phrases and overlaps are settled. */
  scope: string;
}

/** The same with its words between two walls. */
export interface Spoken extends Silent {
  words: Words;
}

/** Ranks of rules in the next pack begin here. */
const RANKS = 0x100000;
const [FIRST, SECOND, ALLOW] = [SLOTS.indexOf('first'), SLOTS.indexOf('second'), SLOTS.indexOf('allow')];

/** The rules of one pack that speak about a draft in its context; worked out once for all of its text. */
export class Voice {
  /** By index; undefined where one says nothing about the draft. */
  private readonly rules: readonly (Silent | undefined)[];
  private readonly pack: Pack;
  /** Of rules of contacts, which scanners and no words begin. */
  readonly contacts: readonly Spoken[];
  /** Slots that a rule's hit needs words in; 0 where either will do. */
  private readonly needs: Uint8Array;
  /** Slots that have words between the present walls. */
  private readonly has: Uint8Array;
  /** Rules that have some. */
  private readonly heard: number[] = [];
  private readonly spoken: (Spoken | undefined)[];

  constructor(pack: Pack, at: number, resolved: Resolved) {
    this.pack = pack;
    this.rules = knownOf(pack, at).all.map((each) => (speaksHere(each.rule, resolved) ? each : undefined));
    this.contacts = this.rules.flatMap((each) =>
      each?.rule.form.kind === 'contact' ? [{ ...each, words: noWords() }] : [],
    );
    ({ needs: this.needs, has: this.has, spoken: this.spoken } = knownOf(pack, at));
  }

  /**
   * The rules that have something between two walls, for each pair of walls. Nothing reaches over a wall but
   * rules of the whole draft, whose words come together. Allowed phrases are added to `allowed`.
   */
  spokenIn(hits: Int32Array, walls: readonly number[], allowed: Allowed): Spoken[] {
    const into: Collected = { found: [], whole: new Map(), allowed };
    let wall = 0;
    for (let from = 0, to = 0; from < hits.length; from = to) {
      while (walls[wall]! < hits[from + 1]!) wall++;
      while (to < hits.length && hits[to + 1]! <= walls[wall]!) to += 3;
      if (this.listen(hits, from, to)) this.collect(hits, from, to, into);
      for (const rule of this.heard) {
        this.has[rule] = 0;
        this.spoken[rule] = undefined;
      }
      this.heard.length = 0;
    }
    for (const each of into.whole.values()) into.found.push(each);
    return into.found;
  }

  /** Notes which slots have words; whether any rule can make something of them. */
  private listen(hits: Int32Array, from: number, to: number): boolean {
    const { rules, needs, has, heard } = this;
    const { termOf, at, codes } = this.pack.uses;
    let speaks = false;
    for (let h = from; h < to; h += 3) {
      const term = termOf(hits[h + 2]!);
      for (let use = at[term]!; use < at[term + 1]!; use++) {
        const rule = (codes[use]! / SLOTS.length) | 0;
        if (!rules[rule]) continue;
        if (!has[rule]) heard.push(rule);
        const slot = codes[use]! - rule * SLOTS.length;
        has[rule]! |= 1 << slot;
        speaks ||= slot === ALLOW || (has[rule]! & needs[rule]!) === needs[rule]!;
      }
    }
    return speaks;
  }

  private collect(hits: Int32Array, from: number, to: number, into: Collected): void {
    const { rules, needs, has } = this;
    const { termOf, at, codes } = this.pack.uses;
    for (let h = from; h < to; h += 3) {
      const term = termOf(hits[h + 2]!);
      let word: Word | undefined;
      for (let use = at[term]!; use < at[term + 1]!; use++) {
        const rule = (codes[use]! / SLOTS.length) | 0;
        const slot = codes[use]! - rule * SLOTS.length;
        if (!rules[rule] || (slot !== ALLOW && (has[rule]! & needs[rule]!) !== needs[rule]!)) continue;
        word ??= { start: hits[h]!, end: hits[h + 1]!, term: hits[h + 2]! };
        if (slot === ALLOW) into.allowed.add(rules[rule], word);
        else this.wordsOf(rule, into)[slot === FIRST ? 'first' : 'second'].push(word);
      }
    }
  }

  /** Where the words of a rule go: each pair of walls has its own, a rule of the whole draft one for all. */
  private wordsOf(rule: number, { found, whole }: Collected): Words {
    let spoken = this.spoken[rule];
    if (!spoken) {
      const silent = this.rules[rule]!;
      spoken = whole.get(rule) ?? { ...silent, words: noWords() };
      this.spoken[rule] = spoken;
      if (isWholeDraft(silent.rule)) whole.set(rule, spoken);
      else found.push(spoken);
    }
    return spoken.words;
  }
}

interface Collected {
  found: Spoken[];
  whole: Map<number, Spoken>;
  allowed: Allowed;
}

const noWords = (): Words => ({ first: [], second: [] });

/** A pair needs both of its sides. */
function needsOf({ form }: RuleHead): number {
  if (form.kind === 'near') return (1 << FIRST) | (1 << SECOND);
  if (form.kind === 'measure') return form.hasNear ? (1 << FIRST) | (1 << SECOND) : 1 << FIRST;
  return 0;
}

/** The same for every draft, and what is empty between two of them. */
interface Known {
  at: number;
  all: readonly Silent[];
  needs: Uint8Array;
  has: Uint8Array;
  spoken: (Spoken | undefined)[];
}
const known = new WeakMap<Pack, Known>();

function knownOf(pack: Pack, at: number): Known {
  const before = known.get(pack);
  if (before?.at === at) return before;
  const all = pack.heads.map((rule, index) => ({
    ...{ pack, rule, rank: at * RANKS + index, scope: `${pack.layer} ${rule.family}` },
  }));
  const needs = Uint8Array.from(pack.heads, needsOf);
  const own = { at, all, needs, has: new Uint8Array(all.length), spoken: all.map(() => undefined) };
  known.set(pack, own);
  return own;
}

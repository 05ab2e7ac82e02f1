import type { Resolved } from '../finding.ts';
import { isWholeDraft } from '../kinds/index.ts';
import type { Word, Words } from '../kinds/words.ts';
import type { Pack, RuleHead, Slot } from '../pack/pack.ts';
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
const BITS: Record<Slot, number> = { first: 1, second: 2, allow: 4 };

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
    this.rules = allOf(pack, at).map((each) => (speaksHere(each.rule, resolved) ? each : undefined));
    this.contacts = this.rules.flatMap((each) =>
      each?.rule.form.kind === 'contact' ? [{ ...each, words: noWords() }] : [],
    );
    this.needs = Uint8Array.from(pack.heads, needsOf);
    this.has = new Uint8Array(pack.heads.length);
    this.spoken = pack.heads.map(() => undefined);
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
      for (const rule of this.heard) this.has[rule] = 0;
      this.heard.length = 0;
    }
    for (const each of into.whole.values()) into.found.push(each);
    return into.found;
  }

  /** Notes which slots have words; whether any rule can make something of them. */
  private listen(hits: Int32Array, from: number, to: number): boolean {
    const { rules, needs, has, heard, pack } = this;
    let speaks = false;
    for (let h = from; h < to; h += 3)
      for (const { rule, slot } of pack.termUses(hits[h + 2]!)) {
        if (!rules[rule]) continue;
        if (!has[rule]) heard.push(rule);
        has[rule]! |= BITS[slot];
        speaks ||= slot === 'allow' || (has[rule]! & needs[rule]!) === needs[rule]!;
      }
    return speaks;
  }

  private collect(hits: Int32Array, from: number, to: number, into: Collected): void {
    const { rules, needs, has, pack, spoken } = this;
    const began: number[] = [];
    for (let h = from; h < to; h += 3) {
      let word: Word | undefined;
      for (const { rule, slot } of pack.termUses(hits[h + 2]!)) {
        const silent = rules[rule];
        if (!silent || (slot !== 'allow' && (has[rule]! & needs[rule]!) !== needs[rule]!)) continue;
        word ??= { start: hits[h]!, end: hits[h + 1]!, term: hits[h + 2]! };
        if (slot === 'allow') into.allowed.add(silent, word);
        else {
          if (!spoken[rule]) {
            spoken[rule] = wordsOf(silent, into);
            began.push(rule);
          }
          spoken[rule].words[slot].push(word);
        }
      }
    }
    for (const rule of began) spoken[rule] = undefined;
  }
}

interface Collected {
  found: Spoken[];
  whole: Map<number, Spoken>;
  allowed: Allowed;
}

/** Where the words of a rule go: each pair of walls has its own, a rule of the whole draft one for all. */
function wordsOf(silent: Silent, { found, whole }: Collected): Spoken {
  const known = whole.get(silent.rank);
  if (known) return known;
  const spoken = { ...silent, words: noWords() };
  if (isWholeDraft(silent.rule)) whole.set(silent.rank, spoken);
  else found.push(spoken);
  return spoken;
}

const noWords = (): Words => ({ first: [], second: [] });

/** A pair needs both of its sides. */
function needsOf({ form }: RuleHead): number {
  if (form.kind === 'near') return BITS.first | BITS.second;
  if (form.kind === 'measure') return form.hasNear ? BITS.first | BITS.second : BITS.first;
  return 0;
}

// The same for every draft.
const known = new WeakMap<Pack, { at: number; all: readonly Silent[] }>();

function allOf(pack: Pack, at: number): readonly Silent[] {
  let own = known.get(pack);
  if (own?.at !== at) {
    const all = pack.heads.map((rule, index) => ({
      ...{ pack, rule, rank: at * RANKS + index, scope: `${pack.layer} ${rule.family}` },
    }));
    own = { at, all };
    known.set(pack, own);
  }
  return own.all;
}

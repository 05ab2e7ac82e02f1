import type { Resolved } from '../finding.ts';
import { isWholeDraft } from '../kinds/index.ts';
import type { Word, Words } from '../kinds/words.ts';
import { MAX_KNOWN_CONTEXTS } from '../limits.ts';
import type { Allowed } from './allowed.ts';
import { speaksHere } from './applies.ts';
import { ALLOW, FIRST, type Hearing, industryBits, type Silent } from './hearing.ts';

/** A rule that speaks about the draft, with its words between two walls. */
export interface Spoken extends Silent {
  words: Words;
}

/** The rules of one hearing that speak about a draft in its context; worked out once for all of its text. */
export class Voice {
  private readonly hearing: Hearing;
  /** Of rules of contacts, which scanners and no words begin. */
  readonly contacts: readonly Spoken[];
  /** By rule, whether it speaks about the draft. */
  private readonly speaks: Uint8Array;
  /** Rules that have words between the present walls. */
  private readonly heard: number[] = [];
  private readonly spoken = new Map<number, Spoken>();

  constructor(hearing: Hearing, resolved: Resolved) {
    this.hearing = hearing;
    this.speaks = speakersIn(hearing, resolved);
    const asksContacts = ({ rule }: Silent, n: number) => this.speaks[n] && rule.form.kind === 'contact';
    this.contacts = hearing.wantsContacts
      ? hearing.rules.filter(asksContacts).map((each) => ({ ...each, words: noWords() }))
      : [];
  }

  /**
   * The rules that have something between two walls, for each pair of walls. Nothing reaches over a wall but
   * rules of the whole draft, whose words come together. Allowed phrases are added to `allowed`.
   */
  spokenIn(hits: Int32Array, walls: readonly number[], allowed: Allowed): Spoken[] {
    const into: Collected = { found: [], whole: new Map(), allowed };
    const { has } = this.hearing;
    let wall = 0;
    for (let from = 0, to = 0; from < hits.length; from = to) {
      while (walls[wall]! < hits[from + 1]!) wall++;
      while (to < hits.length && hits[to + 1]! <= walls[wall]!) to += 3;
      if (this.listen(hits, from, to)) this.collect(hits, from, to, into);
      for (const rule of this.heard) has[rule] = 0;
      this.heard.length = 0;
      this.spoken.clear();
    }
    for (const each of into.whole.values()) into.found.push(each);
    return into.found;
  }

  /** Notes which slots have words; whether any rule can make something of them. */
  private listen(hits: Int32Array, from: number, to: number): boolean {
    const { speaks, heard } = this;
    const { codeAt, codes, needs, has } = this.hearing;
    let any = false;
    for (let h = from; h < to; h += 3) {
      let at = codeAt[hits[h + 2]!]!;
      if (at < 0) continue;
      for (let code = 0; (code & 1) === 0; ) {
        code = codes[at++]!;
        const rule = code >> 3;
        if (speaks[rule] === 0) continue;
        const before = has[rule]!;
        const slot = (code >> 1) & 3;
        if (before === 0) heard.push(rule);
        has[rule] = before | (1 << slot);
        if (slot === ALLOW || (has[rule]! & needs[rule]!) === needs[rule]!) any = true;
      }
    }
    return any;
  }

  private collect(hits: Int32Array, from: number, to: number, into: Collected): void {
    const { speaks } = this;
    const { codeAt, codes, needs, has, rules } = this.hearing;
    for (let h = from; h < to; h += 3) {
      let at = codeAt[hits[h + 2]!]!;
      if (at < 0) continue;
      let word: Word | undefined;
      for (let code = 0; (code & 1) === 0; ) {
        code = codes[at++]!;
        const rule = code >> 3;
        const slot = (code >> 1) & 3;
        if (speaks[rule] === 0) continue;
        if (slot !== ALLOW && (has[rule]! & needs[rule]!) !== needs[rule]!) continue;
        word ??= { start: hits[h]!, end: hits[h + 1]!, term: hits[h + 2]! };
        if (slot === ALLOW) into.allowed.add(rules[rule]!, word);
        else this.wordsOf(rule, into)[slot === FIRST ? 'first' : 'second'].push(word);
      }
    }
  }

  /** Where the words of a rule go: each pair of walls has its own, a rule of the whole draft one for all. */
  private wordsOf(rule: number, { found, whole }: Collected): Words {
    let spoken = this.spoken.get(rule);
    if (!spoken) {
      const silent = this.hearing.rules[rule]!;
      spoken = whole.get(rule) ?? { ...silent, words: noWords() };
      this.spoken.set(rule, spoken);
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

function speakersIn(hearing: Hearing, resolved: Resolved): Uint8Array {
  const { industry, alike = [] } = resolved;
  const goods = industryBits([industry.value, ...alike]);
  return whateverGoods(hearing, resolved).map((speaks, rule) => {
    const industries = hearing.industries[rule]!;
    return speaks && (industries === 0 || (industries & goods) !== 0) ? 1 : 0;
  });
}

/** Whatever the goods are. */
function whateverGoods({ rules, speaks }: Hearing, resolved: Resolved): Uint8Array {
  const { date, platform, kind, speaker } = resolved;
  const context = [date, platform, kind, speaker.value].join(' ');
  let found = speaks.get(context);
  if (!found) {
    found = Uint8Array.from(rules, ({ rule }) => (speaksHere(rule, resolved) ? 1 : 0));
    if (speaks.size >= MAX_KNOWN_CONTEXTS) speaks.clear();
    speaks.set(context, found);
  }
  return found;
}

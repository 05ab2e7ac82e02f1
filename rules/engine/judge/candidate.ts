import type { Resolved } from '../finding.ts';
import { type Ground, hitsOf, isWholeDraft } from '../kinds/index.ts';
import { soundOnly } from '../kinds/sound.ts';
import { type Hit, hitOf, type Word, type Words } from '../kinds/words.ts';
import type { Pack, RuleHead, TermUse } from '../pack/pack.ts';
import { Allowed } from './allowed.ts';
import { speaksHere } from './applies.ts';
import { clearedBy } from './clear.ts';
import type { Cover } from './cover.ts';

/** A hit of one rule in one part. */
export interface Candidate extends Hit {
  pack: Pack;
  rule: RuleHead;
  /** Order of pack and rule, for ties. */
  rank: number;
  /** Layer and family: within one, allowed phrases and overlaps are settled. */
  scope: string;
  /** Of those with one name, only the first in the draft that no guard clears is a finding. */
  once?: string;
  /** Rules of other families whose hits on the same words gave way to this one. */
  also?: RuleHead[];
}

/** For ties; -1 for what a scanner found. */
export const firstTerm = ({ words }: Hit): number => words[0]?.term ?? -1;

/** A rule that speaks about the draft, with its words in one part. */
export interface Spoken {
  pack: Pack;
  rule: RuleHead;
  rank: number;
  scope: string;
  words: Words;
}

/** What one part holds for the rules that speak about its draft. */
export interface Gathered {
  candidates: Candidate[];
  /** The allowed phrases that stand in the part. */
  allowed: Allowed;
  /** Rules that need the whole draft, with the words that no allowed phrase covers. */
  whole: Spoken[];
}

/** Ranks of rules in the next pack begin here. */
const RANKS = 0x100000;

const scopeOf = ({ layer }: Pack, { family }: RuleHead): string => `${layer} ${family}`;

/** The rules of each pack that speak about a draft in its context; worked out once for all of its text. */
export class Speaking {
  private readonly packs: readonly PackVoice[];
  private readonly resolved: Resolved;

  constructor(packs: readonly Pack[], resolved: Resolved) {
    this.resolved = resolved;
    this.packs = packs.map((pack, at) => voiceOf(pack, at, resolved));
  }

  /** What one part, or a stretch of it, holds for them. */
  gather(reading: Omit<Ground, 'quantities'> & { hits: readonly Int32Array[] }): Gathered {
    const ground: Ground = { ...reading, quantities: new Map() };
    const allowed = new Allowed();
    const spoken = this.packs.flatMap((voice, at) => wordsByRule(reading, reading.hits[at]!, voice, allowed));
    const candidates: Candidate[] = [];
    const whole: Spoken[] = [];
    for (const each of spoken) {
      const cover = allowed.ownOf(each);
      if (isWholeDraft(each.rule)) whole.push(this.wholeOf(each, cover, reading.text));
      else for (const hit of ofRule(each, ground, cover)) candidates.push(hit);
    }
    return { candidates, allowed, whole };
  }

  /** Of a contradiction only words that no guard clears: 没说无广 takes nothing back. */
  private wholeOf(spoken: Spoken, cover: Cover | undefined, text: string): Spoken {
    const words = soundOnly(uncovered(spoken.words, cover), text, spoken.pack);
    if (spoken.rule.form.kind !== 'contradict') return { ...spoken, words };
    const isSaid = (word: Word) => !clearedBy({ ...spoken, ...hitOf(word) }, text, this.resolved);
    return { ...spoken, words: { first: words.first.filter(isSaid), second: words.second.filter(isSaid) } };
  }
}

type Silent = Omit<Spoken, 'words'>;

/** A pack's rules by index; undefined where one says nothing about the draft. */
interface PackVoice {
  rules: readonly (Silent | undefined)[];
  uses(term: number): readonly TermUse[];
  /** Indices of the rules of contacts. */
  contacts: readonly number[];
}

function voiceOf(pack: Pack, at: number, resolved: Resolved): PackVoice {
  const rules = pack.heads.map((rule, index): Silent | undefined =>
    speaksHere(rule, resolved)
      ? { pack, rule, rank: at * RANKS + index, scope: scopeOf(pack, rule) }
      : undefined,
  );
  const known = new Map<number, readonly TermUse[]>();
  return {
    rules,
    contacts: [...rules.keys()].filter((index) => rules[index]?.rule.form.kind === 'contact'),
    uses(term) {
      let uses = known.get(term);
      if (!uses) {
        uses = pack.termUses(term).filter(({ rule }) => rules[rule]);
        known.set(term, uses);
      }
      return uses;
    },
  };
}

/** A word under an allowed phrase takes no part; what it would have made is kept, to be shown as cleared. */
function ofRule(spoken: Spoken, ground: Ground, cover: Cover | undefined): Candidate[] {
  const { pack, rule, rank, scope, words } = spoken;
  const find = (each: Words): Candidate[] =>
    hitsOf(rule, each, ground, pack).map((hit) => ({ ...hit, pack, rule, rank, scope }));
  if (!cover || rule.form.kind === 'term' || rule.form.kind === 'contact') return find(words);
  const free = uncovered(words, cover);
  if (free.first.length === words.first.length && free.second.length === words.second.length)
    return find(words);
  const isCovered = (hit: Hit) => hit.words.some((word) => cover.over(word));
  return [...find(free), ...find(words).filter(isCovered)];
}

function uncovered({ first, second }: Words, cover: Cover | undefined): Words {
  if (!cover) return { first, second };
  const isFree = (word: Word) => !cover.over(word);
  return { first: first.filter(isFree), second: second.filter(isFree) };
}

/** The rules of one pack that have something in a text; allowed phrases are added to `allowed`. */
function wordsByRule({ contacts }: Ground, hits: Int32Array, voice: PackVoice, allowed: Allowed): Spoken[] {
  if (!hits.length && !contacts.length) return [];
  const byRule = new Map<number, Spoken>();
  const spokenBy = (index: number): Spoken => {
    let spoken = byRule.get(index);
    if (!spoken) {
      spoken = { ...voice.rules[index]!, words: { first: [], second: [] } };
      byRule.set(index, spoken);
    }
    return spoken;
  };
  for (let h = 0; h < hits.length; h += 3) {
    const word = { start: hits[h]!, end: hits[h + 1]!, term: hits[h + 2]! };
    for (const { rule, slot } of voice.uses(word.term)) {
      if (slot !== 'allow') spokenBy(rule).words[slot].push(word);
      else allowed.add(voice.rules[rule]!, word);
    }
  }
  if (contacts.length) for (const index of voice.contacts) spokenBy(index);
  return [...byRule.values()];
}

import type { Resolved } from '../finding.ts';
import { hitsOf, isWholeDraft } from '../kinds/index.ts';
import type { Hit, Word, Words } from '../kinds/words.ts';
import type { Pack, RuleHead } from '../pack/pack.ts';
import type { Span } from '../segment/clause.ts';
import { speaksHere } from './applies.ts';
import { Cover } from './cover.ts';
import type { Reading } from './reading.ts';

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
  /** By scope, the allowed phrases that stand in the part. */
  covers: ReadonlyMap<string, Cover>;
  /** Rules that need the whole draft, with the words that no allowed phrase covers. */
  whole: Spoken[];
}

/** Ranks of rules in the next pack begin here. */
const RANKS = 0x100000;

const scopeOf = ({ layer }: Pack, { family }: RuleHead): string => `${layer} ${family}`;

export function gather(reading: Reading, packs: readonly Pack[], resolved: Resolved): Gathered {
  const allowed = new Map<string, Span[]>();
  const spoken = packs.flatMap((pack, at) => wordsByRule(reading, pack, at, resolved, allowed));
  const covers = new Map([...allowed].map(([scope, spans]) => [scope, new Cover(spans)]));
  const candidates: Candidate[] = [];
  const whole: Spoken[] = [];
  for (const each of spoken) {
    const cover = covers.get(each.scope);
    if (isWholeDraft(each.rule)) whole.push({ ...each, words: uncovered(each.words, cover) });
    else for (const hit of ofRule(each, reading, cover)) candidates.push(hit);
  }
  return { candidates, covers, whole };
}

/** A word under an allowed phrase takes no part; what it would have made is kept, to be shown as cleared. */
function ofRule(spoken: Spoken, reading: Reading, cover: Cover | undefined): Candidate[] {
  const { pack, rule, rank, scope, words } = spoken;
  const ground = { text: reading.part.text, contacts: reading.contacts };
  const find = (each: Words): Candidate[] =>
    hitsOf(rule, each, ground, pack).map((hit) => ({ ...hit, pack, rule, rank, scope }));
  if (!cover || rule.form.kind === 'term' || rule.form.kind === 'contact') return find(words);
  const isCovered = (hit: Hit) => hit.words.some((word) => cover.over(word));
  return [...find(uncovered(words, cover)), ...find(words).filter(isCovered)];
}

function uncovered({ first, second }: Words, cover: Cover | undefined): Words {
  if (!cover) return { first, second };
  const isFree = (word: Word) => !cover.over(word);
  return { first: first.filter(isFree), second: second.filter(isFree) };
}

/** The rules of one pack that have something in the part; allowed phrases are added to `allowed`. */
function wordsByRule(
  { hits, contacts }: Reading,
  pack: Pack,
  at: number,
  resolved: Resolved,
  allowed: Map<string, Span[]>,
): Spoken[] {
  const speaks = pack.heads.map((rule) => speaksHere(rule, resolved));
  const uses = activeUses(pack, speaks);
  const byRule = new Map<number, Spoken>();
  const spokenBy = (index: number): Spoken => {
    let spoken = byRule.get(index);
    if (!spoken) {
      const rule = pack.heads[index]!;
      const words: Words = { first: [], second: [] };
      spoken = { pack, rule, rank: at * RANKS + index, scope: scopeOf(pack, rule), words };
      byRule.set(index, spoken);
    }
    return spoken;
  };
  const found = hits[at]!;
  for (let h = 0; h < found.length; h += 3) {
    const word = { start: found[h]!, end: found[h + 1]!, term: found[h + 2]! };
    for (const { rule, slot } of uses(word.term)) {
      if (slot !== 'allow') spokenBy(rule).words[slot].push(word);
      else {
        const scope = scopeOf(pack, pack.heads[rule]!);
        if (allowed.has(scope)) allowed.get(scope)!.push(word);
        else allowed.set(scope, [word]);
      }
    }
  }
  if (contacts.length)
    for (const [index, { form }] of pack.heads.entries())
      if (form.kind === 'contact' && speaks[index]) spokenBy(index);
  return [...byRule.values()];
}

/** The uses of a term by rules that speak here; worked out once a term, however often it stands. */
function activeUses(pack: Pack, speaks: readonly boolean[]) {
  const known = new Map<number, ReturnType<Pack['termUses']>>();
  return (term: number) => {
    let uses = known.get(term);
    if (!uses) {
      uses = pack.termUses(term).filter((use) => speaks[use.rule]);
      known.set(term, uses);
    }
    return uses;
  };
}

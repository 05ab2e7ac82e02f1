import type { Resolved } from '../finding.ts';
import type { Pack, RuleHead } from '../pack/pack.ts';
import type { Span } from '../segment/clause.ts';
import { speaksHere } from './applies.ts';
import { Cover } from './cover.ts';
import type { Reading } from './reading.ts';

/** A hit of one rule's word in one part. */
export interface Candidate extends Span {
  pack: Pack;
  rule: RuleHead;
  term: number;
  /** Order of pack and rule, for ties. */
  rank: number;
  /** Layer and family: within one, allowed phrases and overlaps are settled. */
  scope: string;
}

/** Ranks of rules in the next pack begin here. */
const RANKS = 0x100000;

const scopeOf = ({ layer }: Pack, { family }: RuleHead): string => `${layer} ${family}`;

/** All hits of rules that speak about this draft, and by scope the allowed phrases that stand in the part. */
export function gather({ hits }: Reading, packs: readonly Pack[], resolved: Resolved) {
  const candidates: Candidate[] = [];
  const allowed = new Map<string, Span[]>();
  for (const [at, pack] of packs.entries()) {
    const uses = activeUses(pack, resolved);
    const found = hits[at]!;
    for (let h = 0; h < found.length; h += 3) {
      const [start, end, term] = [found[h]!, found[h + 1]!, found[h + 2]!];
      for (const use of uses(term)) {
        const rule = pack.heads[use.rule]!;
        const scope = scopeOf(pack, rule);
        if (!use.allow) candidates.push({ start, end, pack, rule, term, rank: at * RANKS + use.rule, scope });
        else if (allowed.has(scope)) allowed.get(scope)!.push({ start, end });
        else allowed.set(scope, [{ start, end }]);
      }
    }
  }
  const covers = new Map([...allowed].map(([scope, spans]) => [scope, new Cover(spans)]));
  return { candidates, covers };
}

/** The uses of a term by rules that speak here; worked out once a term, however often it stands. */
function activeUses(pack: Pack, resolved: Resolved) {
  const speaks = pack.heads.map((rule) => speaksHere(rule, resolved));
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

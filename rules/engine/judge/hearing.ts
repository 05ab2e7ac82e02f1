import { INDUSTRIES, type Industry } from '../draft.ts';
import type { Profile } from '../fold/profile.ts';
import type { Matcher } from '../matcher/load.ts';
import { SLOTS } from '../pack/lists.ts';
import type { Pack, RuleHead } from '../pack/pack.ts';

/** A rule with what it is to its siblings. */
export interface Silent {
  pack: Pack;
  rule: RuleHead;
  /** Order of pack and rule, for ties. */
  rank: number;
  /** Layer and family: within one, allowed phrases and overlaps are settled. */
  scope: string;
}

/** Ranks of rules in the next pack begin here. */
const RANKS = 0x100000;
export const [FIRST, SECOND, ALLOW] = ['first', 'second', 'allow'].map((slot) =>
  SLOTS.indexOf(slot as (typeof SLOTS)[number]),
) as [number, number, number];

/**
 * Packs that share a matcher, which reads a text once for all of them. Of term n the codes begin at `codeAt[n]`:
 * each a rule's index times 8, its slot times 2, and 1 in the last. A variant has its term's. Every word of a draft
 * asks, so nothing is made of it.
 */
export interface Hearing {
  matcher: Matcher;
  profile: Profile;
  rules: readonly Silent[];
  codeAt: Int32Array;
  codes: Int32Array;
  /** Slots that a rule's hit needs words in; 0 where any will do. */
  needs: Uint8Array;
  /** Of each rule, a bit for each industry that it is for; 0 for a rule of all. */
  industries: Int32Array;
  /** By context without its goods, whether each rule speaks there. */
  speaks: Map<string, Uint8Array>;
  /** Between two texts all 0: slots of each rule that have words. */
  has: Uint8Array;
  /** Whether a rule asks for contacts. */
  wantsContacts: boolean;
}

interface Member {
  pack: Pack;
  at: number;
}

const known = new WeakMap<Matcher, { members: readonly Member[]; hearing: Hearing }>();

/** One for each matcher, in the order of the packs. */
export function hearingsOf(packs: readonly Pack[]): Hearing[] {
  const byMatcher = new Map<Matcher, Member[]>();
  for (const [at, pack] of packs.entries()) {
    const members = byMatcher.get(pack.matcher);
    if (members) members.push({ pack, at });
    else byMatcher.set(pack.matcher, [{ pack, at }]);
  }
  return [...byMatcher].map(([matcher, members]) => {
    const before = known.get(matcher);
    if (before && areSame(before.members, members)) return before.hearing;
    const hearing = hearingOf(matcher, members);
    known.set(matcher, { members, hearing });
    return hearing;
  });
}

const areSame = (one: readonly Member[], two: readonly Member[]): boolean =>
  one.length === two.length && one.every(({ pack, at }, n) => two[n]!.pack === pack && two[n]!.at === at);

function hearingOf(matcher: Matcher, members: readonly Member[]): Hearing {
  const rules = members.flatMap(({ pack, at }) =>
    pack.heads.map((rule, n) => ({
      ...{ pack, rule, rank: at * RANKS + n, scope: `${pack.layer} ${rule.family}` },
    })),
  );
  return {
    ...{ matcher, profile: members[0]!.pack.profile, rules },
    ...codesOf(matcher.terms, members),
    needs: Uint8Array.from(rules, ({ rule }) => needsOf(rule)),
    industries: Int32Array.from(rules, ({ rule }) => industryBits(rule.applies.industries ?? [])),
    speaks: new Map(),
    has: new Uint8Array(rules.length),
    wantsContacts: rules.some(({ rule }) => rule.form.kind === 'contact'),
  };
}

function codesOf(terms: number, members: readonly Member[]): Pick<Hearing, 'codeAt' | 'codes'> {
  const codeAt = new Int32Array(terms).fill(-1);
  const codes = new Int32Array(members.reduce((sum, { pack }) => sum + pack.uses.codes.length, 0));
  let length = 0;
  let firstRule = 0;
  for (const { pack } of members) {
    const { uses, share, heads } = pack;
    const from = share?.from ?? 0;
    const own = uses.at.length - 1;
    for (let term = 0; term < own; term++) {
      if (uses.at[term] === uses.at[term + 1]) continue;
      codeAt[from + term] = length;
      for (let use = uses.at[term]!; use < uses.at[term + 1]!; use++) {
        const rule = (uses.codes[use]! / SLOTS.length) | 0;
        codes[length++] = ((firstRule + rule) << 3) | ((uses.codes[use]! - rule * SLOTS.length) << 1);
      }
      codes[length - 1]! |= 1;
    }
    for (let term = own; term < uses.terms; term++) codeAt[from + term] = codeAt[from + uses.termOf(term)]!;
    firstRule += heads.length;
  }
  return { codeAt, codes };
}

/** Of a list of industries, a bit each. */
export const industryBits = (industries: readonly Industry[]): number =>
  industries.reduce((bits, each) => bits | (1 << INDUSTRIES.indexOf(each)), 0);

/** A pair needs both of its sides. */
function needsOf({ form }: RuleHead): number {
  if (form.kind === 'near') return (1 << FIRST) | (1 << SECOND);
  if (form.kind === 'measure') return form.hasNear ? (1 << FIRST) | (1 << SECOND) : 1 << FIRST;
  return 0;
}

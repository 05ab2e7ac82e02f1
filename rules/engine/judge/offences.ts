import { type Context, INDUSTRIES } from '../draft.ts';
import { CERTAINTIES, SEVERITIES } from '../finding.ts';
import { isWholeDraft } from '../kinds/index.ts';
import type { RuleHead } from '../pack/pack.ts';
import { CLAUSE, isMark } from '../segment/marks.ts';
import type { Candidate } from './candidate.ts';
import { verdictOf } from './state.ts';

/** A hit that another rule's finding on the same words speaks for. */
export interface GaveWay {
  hit: Candidate;
  to: Candidate;
  /** To one of its family that is more severe. */
  isGraver?: true;
}

/**
 * One finding per offence, across families. Two families of one layer and track make the same claim of an
 * author's words where they mark the same span, or one holds the other's inside a clause and asks for the same:
 * words that are barred go whatever else was asked of them, and warnings ask the same where their question is one.
 * One of them stays and names the others: an open question before an answered one (so that each is asked in the
 * end), the more severe, a particular claim before a general one, the longer, the rule of fewer industries, the
 * surer, the earlier. Apart stay tracks; a barred word that is less than half of the claim around it; rules of the
 * whole draft, which want something said elsewhere; and a span that holds two hits lying apart: it speaks of how
 * they stand together. So there are never fewer findings than there were hits, one a family, lying apart.
 */
export function settleOffences(
  hits: readonly Candidate[],
  text: string,
  context: Context,
): { kept: Candidate[]; gaveWay: GaveWay[] } {
  const verdict = rememberVerdict(context);
  const rivals = rivalsIn(hits, text, verdict);
  if (!rivals.size) return { kept: [...hits], gaveWay: [] };
  const lost = new Map<Candidate, Candidate>();
  for (const hit of [...rivals.keys()].sort(strongestFirst(verdict))) {
    if (lost.has(hit)) continue;
    for (const rival of rivals.get(hit)!) if (!lost.has(rival)) lost.set(rival, hit);
  }
  const also = new Map<Candidate, Candidate[]>();
  for (const [hit, to] of lost) push(also, to, hit);
  const speaking = (hit: Candidate): Candidate => {
    const others = also.get(hit)?.sort(strongestFirst(verdict));
    return others ? { ...hit, also: distinct(others.map(({ rule }) => rule)) } : hit;
  };
  return {
    kept: hits.filter((hit) => !lost.has(hit)).map(speaking),
    gaveWay: [...lost].map(([hit, to]) => ({ hit, to })),
  };
}

const distinct = <T>(all: readonly T[]): T[] => [...new Set(all)];

type Verdict = (hit: Candidate) => ReturnType<typeof verdictOf>;

/** After the answers to its question: proof makes it claimed, a plain no a block. */
function rememberVerdict(context: Context): Verdict {
  const known = new Map<RuleHead, ReturnType<typeof verdictOf>>();
  return ({ rule }) => {
    const verdict = known.get(rule) ?? verdictOf(rule, context);
    known.set(rule, verdict);
    return verdict;
  };
}

/** For each hit, those of other families that make the same claim. */
function rivalsIn(hits: readonly Candidate[], text: string, verdict: Verdict): Map<Candidate, Candidate[]> {
  const rivals = new Map<Candidate, Candidate[]>();
  for (const [outer, inside] of nested(hits)) {
    if (joinsSeveral(inside)) continue;
    for (const inner of inside) {
      if (!asksTheSame(outer, inner, verdict) || !isOneClaim(outer, inner, text)) continue;
      push(rivals, outer, inner);
      push(rivals, inner, outer);
    }
  }
  return rivals;
}

/** For each hit that holds others of its layer and track but not of its family: those. */
function nested(hits: readonly Candidate[]): Map<Candidate, Candidate[]> {
  const found = new Map<Candidate, Candidate[]>();
  const ordered = hits
    .filter(({ rule }) => !isWholeDraft(rule))
    .sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank);
  let open: Candidate[] = [];
  for (const hit of ordered) {
    open = open.filter(({ end }) => end > hit.start);
    for (const outer of open) if (outer.end >= hit.end && areRivals(outer, hit)) push(found, outer, hit);
    open.push(hit);
  }
  return found;
}

const areRivals = (one: Candidate, two: Candidate): boolean =>
  one.rule.family !== two.rule.family &&
  one.rule.track === two.rule.track &&
  one.pack.layer === two.pack.layer;

/** Whether two of them lie apart. */
const joinsSeveral = (inside: readonly Candidate[]): boolean =>
  Math.min(...inside.map(({ end }) => end)) <= Math.max(...inside.map(({ start }) => start));

function asksTheSame(outer: Candidate, inner: Candidate, verdict: Verdict): boolean {
  if (lengthOf(outer) === lengthOf(inner)) return true;
  const [out, within] = [verdict(outer).severity, verdict(inner).severity];
  if (out === 'warn' && within === 'warn') return outer.rule.question?.id === inner.rule.question?.id;
  const isGraver = SEVERITIES.indexOf(within) < SEVERITIES.indexOf(out);
  return !isGraver || lengthOf(inner) * 2 >= lengthOf(outer);
}

/** A claim made of several words may reach over a comma; what stands on one side of it is another claim. */
function isOneClaim(outer: Candidate, inner: Candidate, text: string): boolean {
  if (outer.words.length < 2) return true;
  const around = text.slice(outer.start, inner.start) + text.slice(inner.end, outer.end);
  return ![...around].some((unit) => isMark(unit.charCodeAt(0), CLAUSE));
}

const lengthOf = ({ start, end }: Candidate): number => end - start;

function strongestFirst(verdict: Verdict): (a: Candidate, b: Candidate) => number {
  const answered = (hit: Candidate) => (verdict(hit).state === 'open' ? 0 : 1);
  const mildness = (hit: Candidate) => SEVERITIES.indexOf(verdict(hit).severity);
  const generality = ({ rule }: Candidate) => (rule.general ? 1 : 0);
  const industries = ({ rule }: Candidate) => rule.applies.industries?.length || INDUSTRIES.length;
  const doubt = ({ rule }: Candidate) => CERTAINTIES.indexOf(rule.certainty);
  return (a, b) =>
    answered(a) - answered(b) ||
    mildness(a) - mildness(b) ||
    generality(a) - generality(b) ||
    lengthOf(b) - lengthOf(a) ||
    industries(a) - industries(b) ||
    doubt(a) - doubt(b) ||
    a.rank - b.rank ||
    a.start - b.start;
}

function push<K>(lists: Map<K, Candidate[]>, key: K, hit: Candidate): void {
  const list = lists.get(key);
  if (list) list.push(hit);
  else lists.set(key, [hit]);
}

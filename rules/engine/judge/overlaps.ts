import { SEVERITIES } from '../finding.ts';
import { type Candidate, firstTerm } from './candidate.ts';
import { Cover } from './cover.ts';
import type { GaveWay } from './offences.ts';
import { severityOf } from './state.ts';

/**
 * One finding per offence. Of one rule's hits, one inside another goes. Of one family's hits in one layer
 * (different rules), a disguise gives way to plain words at either of its ends; where one contains the other
 * the more severe stays, and of equals the longer, then the earlier rule; so too where a word and another rule's hit share most
 * of the shorter (全网最好 and 最好的), and that one is told. Hits that cross less, and hits of other families or layers, all stay.
 */
export function settleOverlaps(candidates: readonly Candidate[]): { kept: Candidate[]; gaveWay: GaveWay[] } {
  const gaveWay: GaveWay[] = [];
  const kept = groups(candidates, ({ scope }) => scope).flatMap((family) =>
    withoutCrossing(
      mostSevere(groups(plainFirst(family), ({ rank }) => rank).flatMap(withoutInner), gaveWay),
      gaveWay,
    ),
  );
  return { kept, gaveWay };
}

function groups<K>(hits: readonly Candidate[], keyOf: (hit: Candidate) => K): Candidate[][] {
  const grouped = new Map<K, Candidate[]>();
  for (const hit of hits) {
    const key = keyOf(hit);
    const group = grouped.get(key);
    if (group) group.push(hit);
    else grouped.set(key, [hit]);
  }
  return [...grouped.values()];
}

const outerFirst = (a: Candidate, b: Candidate): number =>
  a.start - b.start || b.end - a.end || a.rank - b.rank || firstTerm(a) - firstTerm(b);

/** A word with a character said twice holds the word itself: it is no other reading. */
const isDisguised = ({ words, pack }: Candidate): boolean =>
  words.some(({ term }) => (pack.disguise(term) ?? 'repeat') !== 'repeat');

/** What stands there as a pack lists it speaks before a word that something there only stands for. */
function plainFirst(hits: readonly Candidate[]): readonly Candidate[] {
  if (!hits.some(isDisguised)) return hits;
  const plain = new Cover(hits.filter((hit) => !isDisguised(hit)));
  const isSaid = ({ start, end }: Candidate) =>
    plain.over({ start, end: start + 1 }) || plain.over({ start: end - 1, end });
  return hits.filter((hit) => !isDisguised(hit) || !isSaid(hit));
}

/** Drops each hit that lies in one before it. */
function withoutInner(hits: readonly Candidate[]): Candidate[] {
  let reached = -1;
  return [...hits].sort(outerFirst).filter(({ end }) => {
    if (end <= reached) return false;
    reached = end;
    return true;
  });
}

/** A hit around a graver one, or in it, gives way to it: 胜过止痛药 around 止痛. */
function mostSevere(hits: readonly Candidate[], gaveWay: GaveWay[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const severity of SEVERITIES) {
    const worse = new Cover(kept);
    const clear = hits.filter((hit) => {
      if (severityOf(hit.rule) !== severity) return false;
      const graver = worse.over(hit) ?? worse.inside(hit);
      if (graver) gaveWay.push({ hit, to: graver, isGraver: true });
      return !graver;
    });
    kept.push(...withoutInner(clear));
  }
  return kept;
}

/** Of hits that share most, the more severe stays, then the longer, then the first. One rule's all stay. */
function withoutCrossing(hits: readonly Candidate[], gaveWay: GaveWay[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const hit of [...hits].sort(outerFirst)) {
    const last = kept.at(-1);
    if (!last || last.rank === hit.rank || !shareMost(last, hit)) kept.push(hit);
    else if (isStronger(hit, last)) {
      kept[kept.length - 1] = hit;
      gaveWay.push({ hit: last, to: hit });
    } else gaveWay.push({ hit, to: last });
  }
  return kept;
}

/** One is a word: two that are made of several may share one of theirs and claim different things. */
const shareMost = (one: Candidate, two: Candidate): boolean =>
  (one.words.length === 1 || two.words.length === 1) &&
  (one.end - two.start) * 3 >= 2 * Math.min(one.end - one.start, two.end - two.start);

function isStronger(one: Candidate, two: Candidate): boolean {
  const milder = SEVERITIES.indexOf(severityOf(one.rule)) - SEVERITIES.indexOf(severityOf(two.rule));
  return milder < 0 || (milder === 0 && one.end - one.start > two.end - two.start);
}

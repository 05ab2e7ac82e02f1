import type { Context, PartId } from '../draft.ts';
import type { Finding, Resolved, Suppressed } from '../finding.ts';
import type { Word } from '../kinds/words.ts';
import { MAX_CANDIDATES } from '../limits.ts';
import type { Pack, RuleHead } from '../pack/pack.ts';
import { clauseAround } from '../segment/clause.ts';
import { type Candidate, firstTerm, type Gathered } from './candidate.ts';
import { type Clearance, clearedBy, type Verdicts } from './clear.ts';
import { type Disguise, disguiseOf } from './disguise.ts';
import { saidOf } from './key.ts';
import { settleOffences } from './offences.ts';
import { settleOverlaps } from './overlaps.ts';
import { verdictOf } from './state.ts';

interface Cleared extends Clearance {
  hit: Candidate;
}

/** What a stretch of text comes to, in reading order. */
export interface Weighed {
  guilty: Candidate[];
  cleared: Cleared[];
  /** Candidates under no allowed phrase; beyond MAX_CANDIDATES they are not looked at. */
  open: number;
}

/**
 * Judges candidates: allowed phrases, clauses, commercial intent, guards, then overlaps within a family and
 * across families. `said` holds what
 * was already found of what is found once a draft; what is found here is added.
 */
export function weigh(
  { candidates, allowed }: Gathered,
  text: string,
  said: Set<string>,
  context: Context,
  resolved: Resolved,
  verdicts?: Verdicts,
): Weighed {
  const cleared: Cleared[] = [];
  const open: Candidate[] = [];
  for (const hit of candidates) {
    const phrase = allowed.over(hit);
    if (phrase) cleared.push({ hit, by: 'allowed-phrase', detail: text.slice(phrase.start, phrase.end) });
    else open.push(hit);
  }
  const guilty = open.slice(0, MAX_CANDIDATES).filter((hit) => {
    const reason = clearedBy(hit, text, resolved, verdicts);
    if (reason) cleared.push({ hit, ...reason });
    return !reason;
  });
  const inFamily = settleOverlaps(firstOnly(guilty, said));
  const { kept, gaveWay } = settleOffences(inFamily.kept, text, context);
  for (const { hit, to, isGraver } of [...inFamily.gaveWay, ...gaveWay])
    cleared.push({ hit, by: isGraver ? 'graver-words' : 'same-words', detail: to.rule.id });
  return {
    guilty: kept.sort(inReadingOrder),
    cleared: cleared.sort((a, b) => inReadingOrder(a.hit, b.hit)),
    open: open.length,
  };
}

const inReadingOrder = (a: Candidate, b: Candidate): number =>
  a.start - b.start || a.end - b.end || a.rank - b.rank || firstTerm(a) - firstTerm(b);

function firstOnly(hits: readonly Candidate[], said: Set<string>): Candidate[] {
  return hits.filter(({ once }) => {
    if (once === undefined) return true;
    if (said.has(once)) return false;
    said.add(once);
    return true;
  });
}

/** A finding before its key: what the key is made of, beside the count of its like before it. */
export interface Unkeyed {
  said: string;
  finding: Omit<Finding, 'key'>;
}

export function unkeyed(hit: Candidate, id: PartId, whole: string, context: Context, first: Pack): Unkeyed {
  const { start, end, pack, rule, words, also } = hit;
  const text = whole.slice(start, end);
  const around = clauseAround(whole, { start, end });
  const clause = whole.slice(around.start, around.end);
  const disguise = disguiseIn(words, whole, clause, pack);
  const { family, track, certainty, basis, liable, message, question, suggestions } = rule;
  return {
    said: saidOf(rule.id, text, clause, first.profile),
    finding: {
      ...{ part: id, start, end, text, ruleId: rule.id, packId: pack.id, layer: pack.layer, family },
      ...verdictOf(rule, context),
      ...{ track, certainty, basis, liable, message, suggestions },
      ...(question && { question: { id: question.id, text: question.text } }),
      ...(also && { also: also.map(told) }),
      ...(disguise && { disguise }),
    },
  };
}

const told = ({ id, family, basis }: RuleHead) => ({ ruleId: id, family, basis });

/** The first of its words that is disguised tells how. */
function disguiseIn(words: readonly Word[], text: string, clause: string, pack: Pack): Disguise | undefined {
  for (const { start, end, term } of words) {
    const found =
      pack.disguise(term) ?? disguiseOf(text.slice(start, end), pack.termText(term), clause, pack.profile);
    if (found) return found;
  }
  return undefined;
}

export function toSuppressed({ hit, by, detail }: Cleared, id: PartId, whole: string): Suppressed {
  const { start, end, pack, rule } = hit;
  const text = whole.slice(start, end);
  const place = { part: id, start, end, text, by, ...(detail !== undefined && { detail }) };
  return { ruleId: rule.id, packId: pack.id, family: rule.family, ...place };
}

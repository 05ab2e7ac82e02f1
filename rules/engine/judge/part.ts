import type { Context } from '../draft.ts';
import type { Finding, Resolved, Suppressed } from '../finding.ts';
import { foldInPlace } from '../fold/fold.ts';
import type { Place } from '../guards/guard.ts';
import { GUARDS } from '../guards/index.ts';
import { MAX_CANDIDATES, MAX_FINDINGS, MAX_SUPPRESSED } from '../limits.ts';
import type { Pack } from '../pack/pack.ts';
import { clauseAround, type Span, sentenceAround } from '../segment/clause.ts';
import { type Candidate, gather } from './candidate.ts';
import { disguiseOf } from './disguise.ts';
import { joinsClauses } from './gap.ts';
import { Keys } from './key.ts';
import { settleOverlaps } from './overlaps.ts';
import type { Reading } from './reading.ts';
import { severityOf, stateOf } from './state.ts';
import { cutsWord } from './word.ts';

interface Cleared {
  hit: Candidate;
  by: string;
  detail?: string;
}

/** Judges one part: allowed phrases, clauses, commercial intent, guards, then overlaps. */
export function judgePart(reading: Reading, packs: readonly Pack[], context: Context, resolved: Resolved) {
  const { part } = reading;
  const { candidates, covers } = gather(reading, packs, resolved);
  const cleared: Cleared[] = [];
  const open: Candidate[] = [];
  for (const hit of candidates) {
    const phrase = covers.get(hit.scope)?.over(hit);
    if (phrase)
      cleared.push({ hit, by: 'allowed-phrase', detail: part.text.slice(phrase.start, phrase.end) });
    else if (open.length < MAX_CANDIDATES) open.push(hit);
  }
  const guilty = open.filter((hit) => {
    const reason = clearedBy(hit, part.text, resolved);
    if (reason) cleared.push({ hit, ...reason });
    return !reason;
  });
  const findings = settleOverlaps(guilty).sort(inReadingOrder).slice(0, MAX_FINDINGS);
  return {
    findings: toFindings(findings, reading, context),
    suppressed: cleared
      .sort((a, b) => inReadingOrder(a.hit, b.hit))
      .slice(0, MAX_SUPPRESSED)
      .map((each) => toSuppressed(each, reading)),
  };
}

const inReadingOrder = (a: Candidate, b: Candidate): number =>
  a.start - b.start || a.end - b.end || a.rank - b.rank || a.term - b.term;

function clearedBy(hit: Candidate, text: string, resolved: Resolved): Omit<Cleared, 'hit'> | undefined {
  const { pack, rule } = hit;
  const typed = text.slice(hit.start, hit.end);
  if (rule.applies.commercial === 'yes' && resolved.commercial.value === 'no')
    return { by: 'not-commercial' };
  if (cutsWord(text, hit, pack.profile)) return { by: 'inside-word' };
  if (joinsClauses(typed, pack.termText(hit.term), pack.profile)) return { by: 'clause-boundary' };
  if (!rule.guards.length) return undefined;
  const place = placeOf(text, hit, pack);
  for (const guard of rule.guards) {
    const detail = GUARDS.get(guard)?.(place);
    if (detail !== undefined) return { by: guard, detail };
  }
  return undefined;
}

function placeOf(text: string, hit: Span, { profile }: Pack): Place {
  const sentence = sentenceAround(text, hit);
  const clause = clauseAround(text, hit);
  const folded = (start: number, end: number) => foldInPlace(text.slice(start, end), profile);
  return {
    before: folded(sentence.start, hit.start),
    hit: folded(hit.start, hit.end),
    after: folded(hit.end, sentence.end),
    clauseBefore: folded(clause.start, hit.start),
    clauseAfter: folded(hit.end, clause.end),
  };
}

function toFindings(hits: readonly Candidate[], { part }: Reading, context: Context): Finding[] {
  const keys = hits[0] && new Keys(hits[0].pack.profile);
  return hits.map(({ start, end, pack, rule, term }) => {
    const text = part.text.slice(start, end);
    const around = clauseAround(part.text, { start, end });
    const clause = part.text.slice(around.start, around.end);
    const disguise = disguiseOf(text, pack.termText(term), clause, pack.profile);
    const { family, track, certainty, basis, liable, message, question, suggestions } = rule;
    return {
      key: keys!.next(rule.id, text, clause),
      ...{ part: part.id, start, end, text, ruleId: rule.id, packId: pack.id, layer: pack.layer, family },
      ...{ severity: severityOf(rule), track, certainty, basis, liable, message, suggestions },
      ...(question && { question }),
      ...(disguise && { disguise }),
      state: stateOf(rule, context),
    };
  });
}

function toSuppressed({ hit, by, detail }: Cleared, { part }: Reading): Suppressed {
  const { start, end, pack, rule } = hit;
  const text = part.text.slice(start, end);
  const place = { part: part.id, start, end, text, by, ...(detail !== undefined && { detail }) };
  return { ruleId: rule.id, packId: pack.id, family: rule.family, ...place };
}

import type { Context } from '../draft.ts';
import type { Finding, Resolved, Suppressed } from '../finding.ts';
import type { Word } from '../kinds/words.ts';
import { MAX_CANDIDATES, MAX_FINDINGS, MAX_SUPPRESSED } from '../limits.ts';
import type { Pack } from '../pack/pack.ts';
import { clauseAround, type Span } from '../segment/clause.ts';
import { type Candidate, firstTerm, type Gathered } from './candidate.ts';
import { type Clearance, clearedBy } from './clear.ts';
import type { Cover } from './cover.ts';
import { type Disguise, disguiseOf } from './disguise.ts';
import { Keys } from './key.ts';
import { settleOverlaps } from './overlaps.ts';
import type { Reading } from './reading.ts';
import { verdictOf } from './state.ts';

interface Cleared extends Clearance {
  hit: Candidate;
}

/**
 * Judges one part: allowed phrases, clauses, commercial intent, guards, then overlaps. `said` holds what
 * parts before it have already found of what is found once a draft.
 */
export function judgePart(
  reading: Reading,
  { candidates, covers }: Gathered,
  said: Set<string>,
  context: Context,
  resolved: Resolved,
) {
  const { part } = reading;
  const cleared: Cleared[] = [];
  const open: Candidate[] = [];
  for (const hit of candidates) {
    const phrase = phraseOver(hit, covers.get(hit.scope));
    if (phrase)
      cleared.push({ hit, by: 'allowed-phrase', detail: part.text.slice(phrase.start, phrase.end) });
    else if (open.length < MAX_CANDIDATES) open.push(hit);
  }
  const guilty = open.filter((hit) => {
    const reason = clearedBy(hit, part.text, resolved);
    if (reason) cleared.push({ hit, ...reason });
    return !reason;
  });
  const findings = settleOverlaps(firstOnly(guilty, said)).sort(inReadingOrder).slice(0, MAX_FINDINGS);
  return {
    findings: toFindings(findings, reading, context),
    suppressed: cleared
      .sort((a, b) => inReadingOrder(a.hit, b.hit))
      .slice(0, MAX_SUPPRESSED)
      .map((each) => toSuppressed(each, reading)),
  };
}

const inReadingOrder = (a: Candidate, b: Candidate): number =>
  a.start - b.start || a.end - b.end || a.rank - b.rank || firstTerm(a) - firstTerm(b);

function phraseOver(hit: Candidate, cover: Cover | undefined): Span | undefined {
  if (!cover) return undefined;
  for (const each of [hit, ...hit.words]) {
    const phrase = cover.over(each);
    if (phrase) return phrase;
  }
  return undefined;
}

function firstOnly(hits: readonly Candidate[], said: Set<string>): Candidate[] {
  return hits.filter(({ once }) => {
    if (once === undefined) return true;
    if (said.has(once)) return false;
    said.add(once);
    return true;
  });
}

function toFindings(hits: readonly Candidate[], { part }: Reading, context: Context): Finding[] {
  const keys = hits[0] && new Keys(hits[0].pack.profile);
  return hits.map(({ start, end, pack, rule, words }) => {
    const text = part.text.slice(start, end);
    const around = clauseAround(part.text, { start, end });
    const clause = part.text.slice(around.start, around.end);
    const disguise = disguiseIn(words, part.text, clause, pack);
    const { family, track, certainty, basis, liable, message, question, suggestions } = rule;
    return {
      key: keys!.next(rule.id, text, clause),
      ...{ part: part.id, start, end, text, ruleId: rule.id, packId: pack.id, layer: pack.layer, family },
      ...verdictOf(rule, context),
      ...{ track, certainty, basis, liable, message, suggestions },
      ...(question && { question: { id: question.id, text: question.text } }),
      ...(disguise && { disguise }),
    };
  });
}

/** The first of its words that is disguised tells how. */
function disguiseIn(words: readonly Word[], text: string, clause: string, pack: Pack): Disguise | undefined {
  for (const { start, end, term } of words) {
    const found = disguiseOf(text.slice(start, end), pack.termText(term), clause, pack.profile);
    if (found) return found;
  }
  return undefined;
}

function toSuppressed({ hit, by, detail }: Cleared, { part }: Reading): Suppressed {
  const { start, end, pack, rule } = hit;
  const text = part.text.slice(start, end);
  const place = { part: part.id, start, end, text, by, ...(detail !== undefined && { detail }) };
  return { ruleId: rule.id, packId: pack.id, family: rule.family, ...place };
}

import { namesGoods } from '../context/named.ts';
import type { Industry } from '../draft.ts';
import type { Resolved } from '../finding.ts';
import { foldInPlace } from '../fold/fold.ts';
import type { Profile } from '../fold/profile.ts';
import type { Known, OwnWords, Place } from '../guards/guard.ts';
import { GUARDS } from '../guards/index.ts';
import { WordList } from '../guards/word-list.ts';
import { unsound } from '../kinds/sound.ts';
import { MAX_CLAUSE_REACH, MAX_KNOWN_VERDICTS } from '../limits.ts';
import type { Pack, RuleHead } from '../pack/pack.ts';
import type { GuardUse } from '../rule.ts';
import { clauseAround, type Span, sentenceAround } from '../segment/clause.ts';
import { isMark, SENTENCE } from '../segment/marks.ts';
import { speaksOfGoods } from './applies.ts';
import type { Candidate } from './candidate.ts';
import { ordinaryAt } from './ordinary.ts';

/** Why a hit is no finding: a guard's id or one of not-commercial, inside-word, clause-boundary, ordinary-word, allowed-phrase. */
export interface Clearance {
  by: string;
  /** The words that speak for it. */
  detail?: string;
}

/** What clears a hit beside allowed phrases: the draft sells nothing, the word is none, or a guard. */
export function clearedBy(
  hit: Candidate,
  text: string,
  resolved: Resolved,
  verdicts?: Verdicts,
): Clearance | undefined {
  const { commercial } = resolved;
  const { pack, rule } = hit;
  if (rule.applies.commercial === 'yes' && commercial.value === 'no')
    return { by: 'not-commercial', ...(commercial.cues.length && { detail: commercial.cues.join(' ') }) };
  const names = (industries: readonly Industry[]) => {
    const { start, end } = sentenceAround(text, hit);
    return namesGoods(text.slice(start, end), industries, pack.cues);
  };
  if (!speaksOfGoods(rule, resolved, names)) return { by: 'other-industry', detail: resolved.industry.value };
  for (const word of hit.words) {
    const by = unsound(word, text, pack);
    if (by) return { by };
    const ordinary = ordinaryAt(text, word, pack);
    if (ordinary) return { by: 'ordinary-word', detail: ordinary };
  }
  if (!rule.guards.length) return undefined;
  const place = around(text, hit);
  if (verdicts) return rememberedBy(hit, text, place, resolved, verdicts);
  return guardedBy(hit, text, place, knownOf(resolved, pack.profile).known);
}

/** What guards said before: while a draft is typed nearly every hit stands in the sentence it stood in before the key. */
export type Verdicts = Map<RuleHead, Map<string, Clearance | null>>;

/** What a rule's guards say of a hit rests on its sentence, the one before, and what is known of the draft. */
function rememberedBy(
  hit: Candidate,
  text: string,
  place: Around,
  resolved: Resolved,
  verdicts: Verdicts,
): Clearance | undefined {
  const { rule, pack } = hit;
  const known = verdicts.get(rule) ?? new Map<string, Clearance | null>();
  verdicts.set(rule, known);
  const { sentence, previous } = place;
  const said = `${text.slice(previous.start, previous.end)}\n${text.slice(sentence.start, sentence.end)}`;
  const told = knownOf(resolved, pack.profile);
  const gap = gapOf(hit);
  const at = [hit.start, hit.end, gap.start, gap.end].map((offset) => offset - sentence.start).join(' ');
  const key = `${at} ${told.key}\n${said}`;
  let verdict = known.get(key);
  if (verdict === undefined) {
    verdict = guardedBy(hit, text, place, told.known) ?? null;
    if (known.size >= MAX_KNOWN_VERDICTS) known.clear();
    known.set(key, verdict);
  }
  return verdict ?? undefined;
}

interface Told {
  known: Known;
  /** Equal where guards are told the same. */
  key: string;
}
const tellings = new WeakMap<Resolved, Told>();

/** What guards are told of a draft; worked out once for each context. */
function knownOf(resolved: Resolved, profile: Profile): Told {
  let told = tellings.get(resolved);
  if (!told) {
    const { platform, date, source } = resolved;
    const expired = (resolved.expired ?? []).map((each) => foldInPlace(each, profile).replaceAll(' ', ''));
    told = {
      known: { platform, date, expired, ...(source && { source }) },
      key: [platform, date, source ?? '', ...expired].join(' '),
    };
    tellings.set(resolved, told);
  }
  return told;
}

function guardedBy(hit: Candidate, text: string, around: Around, known: Known): Clearance | undefined {
  const { pack, rule } = hit;
  const place = placeOf(text, hit, around, pack, known);
  for (const use of rule.guards) {
    const by = typeof use === 'string' ? use : use.guard;
    const detail = GUARDS.get(by)?.(
      place,
      typeof use === 'string' ? NO_WORDS : foldedUse(use, pack.profile),
      pack.cues.guards,
    );
    if (detail !== undefined) return { by, detail };
  }
  return undefined;
}

const NO_WORDS: OwnWords = { words: new WordList([]) };
const folded = new WeakMap<GuardUse, OwnWords>();

/** A guard's own words as places are folded; worked out once a rule. */
function foldedUse(use: GuardUse, profile: Profile): OwnWords {
  let own = folded.get(use);
  if (!own) {
    own = {
      words: new WordList((use.words ?? []).map((word) => foldInPlace(word, profile))),
      ...(use.within !== undefined && { within: use.within }),
    };
    folded.set(use, own);
  }
  return own;
}

interface Around {
  previous: Span;
  sentence: Span;
}

function around(text: string, hit: Span): Around {
  const sentence = sentenceAround(text, hit);
  return { previous: previousSentence(text, sentence.start), sentence };
}

/** The sentence before the one that starts at an offset; 0 to 0 when there is none. */
export function previousSentence(text: string, start: number): Span {
  const last = lastLetter(text, start);
  return last > 0 ? sentenceAround(text, { start: last, end: last }) : { start: 0, end: 0 };
}

/** What stands between the first and the last of a hit's words; empty where it has one. */
function gapOf({ start, words }: Candidate): Span {
  if (words.length < 2) return { start, end: start };
  const end = Math.max(...words.map((word) => word.start));
  return { start: Math.min(end, ...words.map((word) => word.end)), end };
}

function placeOf(
  text: string,
  hit: Candidate,
  { previous, sentence }: Around,
  { profile }: Pack,
  known: Known,
): Place {
  const clause = clauseAround(text, hit);
  const gap = gapOf(hit);
  // Folding in place keeps every offset, and a clause lies in its sentence.
  const folded = foldInPlace(text.slice(sentence.start, sentence.end), profile);
  const part = (start: number, end: number) => folded.slice(start - sentence.start, end - sentence.start);
  return {
    ...(gap.end > gap.start && { between: foldInPlace(text.slice(gap.start, gap.end), profile) }),
    previous: foldInPlace(text.slice(previous.start, previous.end), profile),
    sentence: folded,
    before: part(sentence.start, hit.start),
    hit: part(hit.start, hit.end),
    after: part(hit.end, sentence.end),
    clauseBefore: part(clause.start, hit.start),
    clauseAfter: part(hit.end, clause.end),
    known,
  };
}

/** Where what stands before a sentence ends, without the marks and blanks between; 0 when nothing does. */
function lastLetter(text: string, start: number): number {
  const least = Math.max(0, start - MAX_CLAUSE_REACH);
  let at = start;
  while (at > least && (isMark(text.charCodeAt(at - 1), SENTENCE) || text[at - 1] === ' ')) at--;
  return at > least ? at : 0;
}

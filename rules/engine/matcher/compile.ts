import { buildProfile } from '../fold/build.ts';
import { isHan } from '../fold/classes.ts';
import { classAt, foldedText, hasSeparator, isPlain } from '../fold/fold.ts';
import { openProfile, type Profile, type ProfileData } from '../fold/profile.ts';
import { MAX_TERM_UNITS, MAX_TERMS } from '../limits.ts';
import { type Automaton, buildAutomaton } from './automaton.ts';
import { checksum, type Section, writeContainer } from './container.ts';
import { TooManyTerms } from './errors.ts';
import { AUTOMATON, FOLD, LOOSE, WRITTEN } from './sections.ts';

let profile: Profile | undefined;

/** The folding of this build. Compile side only; a page takes it from a compiled buffer. */
export function currentProfile(): Profile {
  profile ??= openProfile(buildProfile());
  return profile;
}

/**
 * Compiles a term list. Term n keeps index n; equal terms each keep theirs and each hit. An empty term, and
 * one with nothing but separators' droppings, is kept and matches only as written (the empty one never).
 * How a term matches:
 * - of letters only: folded, and with separators between its characters when it holds a Han character;
 * - with separators, dropped characters or half surrogates in it: as written (each unit folded, nothing
 *   skipped); besides, like the first form, when it starts and ends with letters and has two letters and a
 *   Han character, or when what it has beside letters is always dropped anyway.
 * Every exact occurrence is therefore found, whatever a term is made of.
 */
export function compileTerms(terms: string[]): ArrayBuffer {
  return writeContainer(matcherSections(terms), profileHash());
}

let hash: number | undefined;

export function profileHash(): number {
  hash ??= hashOf(buildProfile());
  return hash;
}

/** Names a folding: equal data, equal hash. */
export function hashOf({ pairs, expandKeys, expandAt, expandUnits, astral }: ProfileData): number {
  const sums = [pairs, expandKeys, expandAt, expandUnits, astral].map((each) =>
    checksum(Uint32Array.from(each)),
  );
  return checksum(Uint32Array.from(sums));
}

/** Terms of an own way: by index. */
export interface Ways {
  /** They match as written only, though letters stand at both their ends. */
  written: ReadonlySet<number>;
  /** Separators may stand inside though they hold no Han character. */
  gapped: ReadonlySet<number>;
}

const NO_WAYS: Ways = { written: new Set(), gapped: new Set() };

export function matcherSections(terms: readonly string[], ways: Ways = NO_WAYS): Map<number, Section> {
  if (terms.reduce((sum, term) => sum + term.length, 0) > MAX_TERM_UNITS) {
    throw new TooManyTerms('characters of terms', MAX_TERM_UNITS);
  }
  const fold = currentProfile();
  const loose = terms.map((term, n) => (ways.written.has(n) ? '' : looseForm(term, fold)));
  const gaps = Uint8Array.from(loose, (word, n) => (hasHan(word) || ways.gapped.has(n) ? 1 : 0));
  const written = terms.map((term) => (isPlain(term, fold) ? '' : writtenForm(term, fold)));
  return wordSections({ loose, gaps, written });
}

/** Terms as the automatons know them. */
export interface FoldedTerms {
  /** Folded units, empty where a term matches as written only. */
  loose: readonly string[];
  /** 1 where separators may stand inside. */
  gaps: Uint8Array;
  /** Units as written, empty where a term needs no such form. */
  written: readonly string[];
}

export function wordSections({ loose, gaps, written }: FoldedTerms): Map<number, Section> {
  if (loose.length > MAX_TERMS) throw new TooManyTerms('terms', MAX_TERMS);
  const fold = currentProfile();
  const sections = new Map<number, Section>();
  for (const [name, id] of Object.entries(FOLD)) sections.set(id, fold[name as keyof typeof FOLD]);
  addAutomaton(sections, LOOSE, buildAutomaton(loose, gaps));
  // Few are: their columns hold no others, and name those that they hold.
  const names = [...written.keys()].filter((term) => written[term]);
  if (names.length) {
    const words = names.map((term) => written[term]!);
    addAutomaton(sections, WRITTEN, buildAutomaton(words, new Uint8Array(words.length)));
    sections.set(WRITTEN + AUTOMATON.names, Uint32Array.from(names));
  }
  return sections;
}

function addAutomaton(sections: Map<number, Section>, at: number, automaton: Automaton): void {
  const { names: _, ...columns } = AUTOMATON;
  for (const [name, id] of Object.entries(columns)) {
    sections.set(at + id, automaton[name as keyof typeof columns]);
  }
}

function looseForm(term: string, fold: Profile): string {
  const word = foldedText(term, fold);
  if (!hasSeparator(term, fold)) return word;
  const last = term.length - (isLowHalf(term) ? 2 : 1);
  const framed = !classAt(term, 0, fold) && !classAt(term, last, fold);
  return framed && word.length > 1 && hasHan(word) ? word : '';
}

const isLowHalf = (term: string): boolean => term.codePointAt(term.length - 2)! > 0xffff;

/** Unit by unit what the written scanner's table gives. */
function writtenForm(term: string, { table }: Profile): string {
  let word = '';
  for (let at = 0; at < term.length; at++) {
    const to = table[term.charCodeAt(at)]!;
    word += to >= 0xd800 && to <= 0xdfff ? term[at] : String.fromCharCode(to);
  }
  return word;
}

function hasHan(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (isHan(word.charCodeAt(at))) return true;
  return false;
}

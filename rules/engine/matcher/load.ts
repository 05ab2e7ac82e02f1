import { isSound, openProfile, type Profile, type ProfileData } from '../fold/profile.ts';
import type { Automaton } from './automaton.ts';
import { type Container, readContainer } from './container.ts';
import { DamagedBuffer } from './errors.ts';
import { Hits, merged } from './hits.ts';
import { Scanner } from './scan.ts';
import { AUTOMATON, FOLD, LOOSE, WRITTEN } from './sections.ts';
import { faultOf } from './sound.ts';

/** Finds terms in text. */
export interface Matcher {
  /** Triplets of start, end (UTF-16 offsets as typed) and term index; all overlaps; by end, start, term. */
  scan(text: string): Int32Array;
  /** UTF-16 units of the longest term, folded: how far an edit reaches. */
  readonly longest: number;
  /** How many there are. */
  readonly terms: number;
}

/** Opens what `compileTerms` made, by views. Throws DamagedBuffer or WrongVersion. */
export function loadMatcher(buffer: ArrayBuffer): Matcher {
  const container = readContainer(buffer);
  return openMatcher(container, readProfile(container));
}

export function openMatcher(container: Container, profile: Profile): Matcher {
  const automaton = readAutomaton(container, LOOSE);
  const loose = new Scanner(automaton, profile);
  const written = openWritten(container, profile, automaton.termLength.length);
  const hits = new Hits();
  return {
    terms: automaton.termLength.length,
    longest: Math.max(loose.longest, written?.longest ?? 1),
    scan(text) {
      loose.scan(text, hits);
      const found = hits.take();
      if (!written) return found;
      written.scan(text, hits);
      return merged(found, hits.take());
    },
  };
}

function openWritten(container: Container, profile: Profile, terms: number): Scanner | undefined {
  if (!container.has(WRITTEN + AUTOMATON.cells)) return undefined;
  const { automaton, names } = readWritten(container, terms);
  return new Scanner(automaton, profile, names);
}

/** The automaton of terms as written, and which of all terms those are. */
export function readWritten(
  container: Container,
  terms: number,
): { automaton: Automaton; names: Uint32Array } {
  const automaton = readAutomaton(container, WRITTEN);
  const names = container.read(WRITTEN + AUTOMATON.names, 'u32');
  if (names.length !== automaton.termLength.length || !ascends(names, terms))
    throw new DamagedBuffer('names of terms');
  return { automaton, names };
}

function ascends(names: Uint32Array, limit: number): boolean {
  for (let n = 0; n < names.length; n++)
    if (names[n]! >= limit || (n > 0 && names[n]! <= names[n - 1]!)) return false;
  return true;
}

// Packs of one build share one folding: 128 KB once, not once a pack.
let shared: { hash: number; profile: Profile } | undefined;

export function readProfile(container: Container): Profile {
  const data: ProfileData = {
    pairs: container.read(FOLD.pairs, 'u16'),
    expandKeys: container.read(FOLD.expandKeys, 'u32'),
    expandAt: container.read(FOLD.expandAt, 'u32'),
    expandUnits: container.read(FOLD.expandUnits, 'u16'),
    astral: container.read(FOLD.astral, 'u32'),
  };
  if (!isSound(data)) throw new DamagedBuffer('folding');
  if (shared?.hash === container.hash && isSame(shared.profile, data)) return shared.profile;
  shared = { hash: container.hash, profile: openProfile(data) };
  return shared.profile;
}

// By every byte, not by the hash alone: who forges a hash must not change how other packs fold.
function isSame(known: ProfileData, data: ProfileData): boolean {
  return (['pairs', 'expandKeys', 'expandAt', 'expandUnits', 'astral'] as const).every((name) =>
    isEqual(known[name], data[name]),
  );
}

function isEqual(one: Uint16Array | Uint32Array, two: Uint16Array | Uint32Array): boolean {
  if (one.length !== two.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== two[at]) return false;
  return true;
}

export function readAutomaton(container: Container, at: number): Automaton {
  const automaton: Automaton = {
    symbols: container.read(at + AUTOMATON.symbols, 'u16'),
    cells: container.read(at + AUTOMATON.cells, 'i32'),
    termOf: container.read(at + AUTOMATON.termOf, 'i32'),
    depth: container.readCounts(at + AUTOMATON.depth),
    nextTerm: container.read(at + AUTOMATON.nextTerm, 'i32'),
    termLength: container.readCounts(at + AUTOMATON.termLength),
    gaps: container.read(at + AUTOMATON.gaps, 'u8'),
  };
  const fault = faultOf(automaton, automaton.termLength.length);
  if (fault) throw new DamagedBuffer(fault);
  return automaton;
}

import { ALL_CUES } from '../context/all-cues.ts';
import { wordsOf } from '../matcher/automaton.ts';
import { profileHash, wordSections } from '../matcher/compile.ts';
import {
  type Container,
  type Counts,
  narrowed,
  readContainer,
  writeContainer,
} from '../matcher/container.ts';
import { readAutomaton, readWritten } from '../matcher/load.ts';
import { AUTOMATON, BUNDLE, inBundle, LOOSE, PACK, WRITTEN } from '../matcher/sections.ts';
import { OtherFolding } from './errors.ts';
import { readWords } from './load.ts';

/**
 * Joins compiled packs into one buffer with one folding and one automaton, so that a page loads one and reads
 * each text once. What `loadBundle` makes of it says the same as the packs alone. Throws DamagedBuffer,
 * WrongVersion, TooManyTerms or OtherFolding.
 */
export function writeBundle(packs: readonly ArrayBuffer[]): ArrayBuffer {
  const containers = packs.map(readContainer);
  for (const [at, { hash }] of containers.entries()) if (hash !== profileHash()) throw new OtherFolding(at);
  const words = containers.map(termsOf);
  const sections = wordSections({
    loose: words.flatMap(({ loose }) => loose),
    gaps: Uint8Array.from(words.flatMap(({ gaps }) => [...gaps])),
    written: words.flatMap(({ written }) => written),
  });
  sections.set(
    BUNDLE.termCounts,
    Uint32Array.from(words, ({ loose }) => loose.length),
  );
  const ordinary = new Map<string, number>();
  for (const [at, container] of containers.entries()) {
    for (const id of OWN) if (container.has(id)) sections.set(inBundle(at, id), container.readCounts(id));
    if (container.has(PACK.ordinary))
      sections.set(inBundle(at, PACK.ordinaryOf), numbersOf(readWords(container, PACK.ordinary), ordinary));
  }
  sections.set(BUNDLE.cues, containers[0]?.read(PACK.cues, 'u8') ?? json(ALL_CUES));
  sections.set(BUNDLE.ordinary, json([...ordinary.keys()]));
  return writeContainer(sections, profileHash());
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** Sections of a pack that stay as they are. */
const OWN = Object.values(PACK).filter((id) => id !== PACK.ordinary && id !== PACK.cues);

/** Each word's place in `all`, where new ones are added. */
function numbersOf(words: readonly string[], all: Map<string, number>): Counts {
  return narrowed(
    words.map((word) => {
      const at = all.get(word) ?? all.size;
      all.set(word, at);
      return at;
    }),
  );
}

/** The terms of a pack as its automatons spell them. */
function termsOf(container: Container) {
  const automaton = readAutomaton(container, LOOSE);
  const loose = wordsOf(automaton);
  const written = loose.map(() => '');
  if (container.has(WRITTEN + AUTOMATON.cells)) {
    const few = readWritten(container, loose.length);
    for (const [n, word] of wordsOf(few.automaton).entries()) written[few.names[n]!] = word;
  }
  return { loose, gaps: automaton.gaps, written };
}

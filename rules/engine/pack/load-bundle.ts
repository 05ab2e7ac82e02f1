import { type Container, readContainer } from '../matcher/container.ts';
import { DamagedBuffer } from '../matcher/errors.ts';
import { openMatcher, readProfile } from '../matcher/load.ts';
import { AUTOMATON, BUNDLE, inBundle, LOOSE, PACK } from '../matcher/sections.ts';
import { lateCues, openPack, openRules, readWords } from './load.ts';
import type { Pack } from './pack.ts';

/**
 * Opens what `writeBundle` made, or one pack alone as `loadPack` does. Packs of one bundle share a matcher,
 * which reads a text once for all of them. Throws DamagedBuffer or WrongVersion.
 */
export function loadBundle(buffer: ArrayBuffer): Pack[] {
  const container = readContainer(buffer);
  if (!container.has(BUNDLE.termCounts)) return [openPack(container)];
  const counts = container.read(BUNDLE.termCounts, 'u32');
  const profile = readProfile(container);
  const matcher = openMatcher(container, profile);
  let words: string[] | undefined;
  const ordinary = () => {
    words ??= readWords(container, BUNDLE.ordinary);
    return words;
  };
  const cues = lateCues(container, BUNDLE.cues, profile);
  let to = 0;
  const packs = Array.from(counts, (count, at) => {
    const from = to;
    to += count;
    const own = sectionsOf(container, at);
    const kept = { terms: count, ordinary: ordinaryOf(own, ordinary), cues };
    return openRules(own, { profile, matcher, share: { from, to } }, kept);
  });
  if (to !== container.read(LOOSE + AUTOMATON.gaps, 'u8').length)
    throw new DamagedBuffer('packs of a bundle');
  return packs;
}

function ordinaryOf(own: Container, all: () => readonly string[]): (() => string[]) | undefined {
  if (!own.has(PACK.ordinaryOf)) return undefined;
  const numbers = own.readCounts(PACK.ordinaryOf);
  return () => {
    const words = all();
    return Array.from(numbers, (at) => words[at] ?? '');
  };
}

const sectionsOf = (bundle: Container, at: number): Container => ({
  hash: bundle.hash,
  has: (id) => bundle.has(inBundle(at, id)),
  read: (id, kind) => bundle.read(inBundle(at, id), kind),
  readCounts: (id) => bundle.readCounts(inBundle(at, id)),
});

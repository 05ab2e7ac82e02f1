import type { Variant } from '../../engine/pack/variant.ts';
import { BRANDS, MEANT_ANYWAY } from './brands.ts';
import { ORDINARY } from './ordinary.ts';

let known: readonly string[] | undefined;

/** Ordinary words that hold a stand-in character: from the dictionary, and names that it lacks. */
function words(): readonly string[] {
  known ??= [...new Set([...BRANDS, ...ORDINARY.flatMap(split)])].filter((word) => !MEANT_ANYWAY.has(word));
  return known;
}

const split = ([length, text]: [number, string]): string[] =>
  Array.from({ length: text.length / length }, (_, n) => text.slice(n * length, (n + 1) * length));

/** Whether a variant is an ordinary word, or begins and ends inside one: then it is not worth having. */
export function ordinaryTexts(): ReadonlySet<string> {
  return new Set(words());
}

/** Of the ordinary words, those that can share a stand-in with one of these variants, whatever stands around. */
export function ordinaryFor(variants: Iterable<{ term: string; variant: Variant }>): string[] {
  const byStandIn = new Map<string, { text: string; at: number }[]>();
  for (const { term, variant } of variants) {
    const at = standInAt(term, variant.text);
    if (at === undefined) continue;
    const list = byStandIn.get(variant.text[at]!) ?? [];
    list.push({ text: variant.text, at });
    byStandIn.set(variant.text[at]!, list);
  }
  return words().filter((word) =>
    [...word].some((each, at) =>
      (byStandIn.get(each) ?? []).some((found) => agree(word, at, found.text, found.at)),
    ),
  );
}

/** Where a variant of the same length differs from its term. */
function standInAt(term: string, text: string): number | undefined {
  if (text.length !== term.length) return undefined;
  const at = [...term].findIndex((each, n) => text[n] !== each);
  return at < 0 ? undefined : at;
}

/** Whether both can stand in one text with their stand-ins in one place. */
function agree(word: string, wordAt: number, text: string, textAt: number): boolean {
  const from = Math.max(-wordAt, -textAt);
  const to = Math.min(word.length - wordAt, text.length - textAt);
  for (let n = from; n < to; n++) if (word[wordAt + n] !== text[textAt + n]) return false;
  return true;
}

// Ids of a compiled buffer's sections. An id is never given a second meaning; a change of layout is a
// new version in container.ts.

export const FOLD = { pairs: 1, expandKeys: 2, expandAt: 3, expandUnits: 4, astral: 5 } as const;
/** The automaton of folded terms, and that of terms as written. */
export const LOOSE = 10;
export const WRITTEN = 20;
/** Added to LOOSE or WRITTEN. */
export const AUTOMATON = {
  symbols: 0,
  cells: 1,
  termOf: 2,
  depth: 3,
  nextTerm: 4,
  termLength: 5,
  gaps: 6,
  /** Of each of its terms, the index in the whole list; absent where that is the same. */
  names: 7,
} as const;
export const PACK = {
  strings: 30,
  stringAt: 31,
  info: 32,
  rules: 33,
  uses: 34,
  usesAt: 35,
  /** Of each variant, the term it stands for; variants follow the terms in the automatons. */
  variantOf: 36,
  /** Of each variant, its index in VARIANT_DISGUISES. */
  variantDisguise: 37,
  ordinary: 38,
  /** In a bundle, instead: which of BUNDLE.ordinary are the pack's. */
  ordinaryOf: 39,
  /** Words that tell the context. */
  cues: 43,
} as const;
/** A bundle's own sections. Those of pack n are PACK's, by `inBundle`; its automatons hold the terms of all. */
export const BUNDLE = {
  /** How many terms each pack has, variants included; in the automatons they follow each other. */
  termCounts: 40,
  /** The ordinary words of all packs, each once. */
  ordinary: 41,
  /** Words that tell the context: of the first pack. */
  cues: 42,
} as const;
export const inBundle = (pack: number, id: number): number => 100 * (pack + 1) + id;

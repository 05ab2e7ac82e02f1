/** How a variant is disguised. Their order is part of a compiled buffer's layout: add at the end. */
export const VARIANT_DISGUISES = [
  'pinyin',
  'homophone',
  'look-alike',
  'emoji',
  'split',
  'repeat',
  'reversed',
  'gloss',
] as const;
export type VariantDisguise = (typeof VARIANT_DISGUISES)[number];

/** Another way of writing a term. */
export interface Variant {
  text: string;
  disguise: VariantDisguise;
}

/** What a compiler adds to the words of a pack: other ways of writing them, and the words that only look so. */
export interface Disguises {
  /** The variants of terms, by term. */
  variants: ReadonlyMap<string, readonly Variant[]>;
  /** Ordinary words: a homophone, look-alike or split that shares a character with one is no hit. */
  ordinary: readonly string[];
}

import { signOf, signsOf } from './text-signs.ts';

const NONE: readonly string[] = [];

/** A word and where it stands. */
export interface Said {
  at: number;
  word: string;
}

/** Words that guards look for in short texts. Nearly all are missing, which one look at the text's signs tells. */
export class WordList {
  readonly all: readonly string[];
  /** Of each word, a sign that a text holding it has. */
  private readonly signs: Uint16Array;

  constructor(words: readonly string[]) {
    this.all = words;
    this.signs = Uint16Array.from(words, (word) =>
      word.length > 1 ? signOf(word.charCodeAt(0), word.charCodeAt(1)) : signOf(0, word.charCodeAt(0)),
    );
  }

  /** Those that a text may hold, by their order; what is missing in it is gone but for a few. */
  held(text: string): readonly string[] {
    if (!text) return NONE;
    const { all, signs } = this;
    const shown = signsOf(text);
    let held: string[] | undefined;
    for (let n = 0; n < signs.length; n++)
      if (shown[signs[n]!]) {
        held ??= [];
        held.push(all[n]!);
      }
    return held ?? NONE;
  }

  /** The first word that stands in a text. */
  in(text: string): string | undefined {
    return this.held(text).find((word) => text.includes(word));
  }

  /** The word that ends last in a text, of those the first. */
  lastIn(text: string): Said | undefined {
    let found: Said | undefined;
    for (const word of this.held(text)) {
      const at = text.lastIndexOf(word);
      if (at >= 0 && (!found || at + word.length > found.at + found.word.length)) found = { at, word };
    }
    return found;
  }

  /** The first word that begins a text. */
  beginning(text: string): string | undefined {
    return this.all.find((word) => text.startsWith(word));
  }

  /** Whether the text is one of the words. */
  has(text: string): boolean {
    return this.all.includes(text);
  }
}

/** Lists as they travel: by name, words by blanks. */
export type StoredLists = Readonly<Record<string, string>>;
export type Lists<T> = { readonly [Name in keyof T]: WordList };

export const openLists = <T extends StoredLists>(stored: T): Lists<T> =>
  Object.fromEntries(
    Object.entries(stored).map(([name, words]) => [name, new WordList(words.split(' '))]),
  ) as Lists<T>;

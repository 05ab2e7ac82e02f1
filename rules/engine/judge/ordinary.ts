import type { Word } from '../kinds/words.ts';
import { MAX_ORDINARY_REACH } from '../limits.ts';
import type { Pack } from '../pack/pack.ts';

const LEAST = 2;
/** These put another ordinary character in a word's place, so that two plain words can meet in one. */
const BY_CHARACTER = ['homophone', 'look-alike', 'split'];

/** The ordinary word that a stand-in belongs to: 永远 in 永远价, 薇诺娜 in 加薇诺娜. */
export function ordinaryAt(text: string, { start, end, term }: Word, pack: Pack): string | undefined {
  const disguise = pack.disguise(term);
  if (!disguise || !BY_CHARACTER.includes(disguise)) return undefined;
  const own = pack.termText(term);
  for (let at = start; at < end; at++) {
    const word = own.includes(text[at]!) ? undefined : wordOver(text, at, pack.ordinary);
    if (word) return word;
  }
  return undefined;
}

function wordOver(text: string, at: number, words: ReadonlySet<string>): string | undefined {
  for (let from = Math.max(0, at - MAX_ORDINARY_REACH + 1); from <= at; from++)
    for (
      let to = Math.max(from + LEAST, at + 1);
      to <= from + MAX_ORDINARY_REACH && to <= text.length;
      to++
    ) {
      const word = text.slice(from, to);
      if (words.has(word)) return word;
    }
  return undefined;
}

import type { Industry } from '../draft.ts';
import { type CueBook, NAME } from './book.ts';
import { spokenIn } from './cues.ts';

/** Whether a sentence names goods of one of the industries; hints (an illness, a benefit) do not count. */
export function namesGoods(sentence: string, industries: readonly Industry[], book: CueBook): boolean {
  for (const cue of spokenIn(sentence, book).cues)
    for (const { industry, weight } of book.goods.get(cue) ?? [])
      if (weight === NAME && industries.includes(industry)) return true;
  return false;
}

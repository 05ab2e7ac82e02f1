import type { Industry } from '../draft.ts';
import { MAX_KNOWN_SENTENCES } from '../limits.ts';
import { type CueBook, NAME } from './book.ts';

/** Whether a sentence names goods of one of the industries; hints (an illness, a benefit) do not count. */
export function namesGoods(sentence: string, industries: readonly Industry[], book: CueBook): boolean {
  const named = namedIn(sentence, book);
  return named.size > 0 && industries.some((each) => named.has(each));
}

/** Many rules ask about one sentence, and while a draft is typed nearly all its sentences are as they were. */
function namedIn(sentence: string, { named, finder, goods }: CueBook): ReadonlySet<Industry> {
  let found = named.get(sentence);
  if (!found) {
    found = new Set(
      finder
        .cuesIn(sentence)
        .flatMap((cue) => goods.get(cue) ?? [])
        .filter(({ weight }) => weight === NAME)
        .map(({ industry }) => industry),
    );
    if (named.size >= MAX_KNOWN_SENTENCES) named.clear();
    named.set(sentence, found);
  }
  return found;
}

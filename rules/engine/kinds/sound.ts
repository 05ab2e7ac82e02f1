import type { Pack } from '../pack/pack.ts';
import { hasGap, joinsClauses } from '../segment/gap.ts';
import { cutsWord } from '../segment/word.ts';
import type { Word, Words } from './words.ts';

/**
 * Why letters that spell a word are none: they are part of a longer Latin word, or two clauses meet in them.
 * Worked out once a word, however many rules ask.
 */
export function unsound(word: Word, text: string, pack: Pack): string | undefined {
  if (word.fault === undefined) word.fault = faultOf(word, text, pack) ?? null;
  return word.fault ?? undefined;
}

function faultOf(word: Word, text: string, { profile, termText }: Pack): string | undefined {
  if (cutsWord(text, word, profile)) return 'inside-word';
  if (!hasGap(text, word, profile)) return undefined;
  const typed = text.slice(word.start, word.end);
  return joinsClauses(typed, termText(word.term), profile) ? 'clause-boundary' : undefined;
}

/** Without the words that are none: a longer one of these must not hide a shorter one inside it (押题，命中率). */
export function soundOnly(words: Words, text: string, pack: Pack): Words {
  const isSound = (word: Word) => unsound(word, text, pack) === undefined;
  const { first, second } = words;
  if (first.every(isSound) && second.every(isSound)) return words;
  return { first: first.filter(isSound), second: second.filter(isSound) };
}

import { SYLLABLES } from './syllables.ts';

let known: ReadonlyMap<string, string> | undefined;

/** How a character is read, without its tone; undefined where it is no standard character. */
export function syllableOf(character: string): string | undefined {
  known ??= new Map(
    Object.entries(SYLLABLES).flatMap(([syllable, all]) =>
      [...all].map((each) => [each, preferred(each, syllable)] as const),
    ),
  );
  return known.get(character);
}

/** In these words' company the second reading is the one that is meant. */
const MEANT: Record<string, string> = { 率: 'lv', 行: 'hang', 长: 'zhang', 重: 'zhong', 血: 'xue', 乐: 'le' };
const preferred = (character: string, syllable: string): string => MEANT[character] ?? syllable;

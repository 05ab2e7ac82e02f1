import { isHan } from '../../engine/fold/classes.ts';
import { MAX_VARIANTS_PER_TERM } from '../../engine/limits.ts';
import type { Variant, VariantDisguise } from '../../engine/pack/variant.ts';
import { PICTURES } from './emoji.ts';
import { PARTS } from './parts.ts';
import { syllableOf } from './pinyin.ts';
import { alike } from './sounds.ts';
import { CORE_PAIRS, REVERSED, SHORT_FORMS } from './whole.ts';

/** Longer words are disguised in one of the shorter words inside them, or not at all. */
const LONGEST = 4;
/** Glosses and repeats are rare: only short words carry them. */
const LONGEST_RARE = 3;
/** Spelled out, a word shorter than this in letters is too likely a foreign one. */
const LEAST_LETTERS = 6;

/**
 * The ways a term is written so that a list of words does not see it, surest first, each once. At most two of
 * its characters are replaced, spelling out the whole word apart. A term that is not all Han has none but its
 * short forms.
 */
export function variantsOf(term: string): Variant[] {
  const characters = [...term];
  const found = new Map<string, VariantDisguise>();
  const add = (text: string, disguise: VariantDisguise) => {
    if (text !== term && !found.has(text)) found.set(text, disguise);
  };
  for (const text of SHORT_FORMS.get(term) ?? []) add(text, 'pinyin');
  for (const text of REVERSED.get(term) ?? []) add(text, 'reversed');
  if (characters.length <= LONGEST && characters.every((each) => isHan(each.charCodeAt(0))))
    for (const { text, disguise } of written(characters, term)) add(text, disguise);
  return [...found].slice(0, MAX_VARIANTS_PER_TERM).map(([text, disguise]) => ({ text, disguise }));
}

function* written(characters: readonly string[], term: string): Generator<Variant> {
  if (characters.length < 2) return yield* alone(term);
  yield* sounded(characters, term);
  yield* spelled(characters, term);
  yield* pictured(characters, term);
  for (const [at, each] of characters.entries()) {
    const parts = PARTS.get(each);
    if (parts) yield { text: replaced(characters, at, parts), disguise: 'split' };
  }
  if (CORE_PAIRS.has(term)) yield* twice(characters, term);
  if (characters.length > LONGEST_RARE) return;
  yield* repeated(characters);
  yield* glossed(characters);
}

/** 志玉, 薇xin: both characters of a word that is often disguised. */
function* twice([first, second]: readonly string[], term: string): Generator<Variant> {
  const ways = (each: string): string[] => {
    const syllable = syllableOf(each);
    return [...alike(each, term).map(({ character }) => character), ...(syllable ? [syllable] : [])];
  };
  for (const one of ways(first!))
    for (const other of ways(second!)) {
      const isLatin = one.length > 1 || other.length > 1;
      yield { text: one + other, disguise: isLatin ? 'pinyin' : 'homophone' };
    }
}

/** 最 before 好: a rule that asks for both side by side can take one of them by its sound. */
function* alone(character: string): Generator<Variant> {
  const syllable = syllableOf(character);
  if (syllable && syllable.length > 1) yield { text: syllable, disguise: 'pinyin' };
  for (const each of ALONE[character] ?? '') yield { text: each, disguise: 'homophone' };
  const parts = PARTS.get(character);
  if (parts && (BOUND.has(parts[0]!) || character === '最')) yield { text: parts, disguise: 'split' };
}

/** Halves that are no character of their own: no two words meet in 氵台, as they may in 女子. */
const BOUND = new Set('亻氵冫扌礻衤讠纟钅疒艹宀阝辶犭灬刂');

const ALONE: Record<string, string> = { 最: '醉罪' };

const replaced = (characters: readonly string[], at: number, by: string): string =>
  characters.with(at, by).join('');

function* sounded(characters: readonly string[], term: string): Generator<Variant> {
  for (const [at, each] of characters.entries())
    for (const { character, disguise } of alike(each, term))
      yield { text: replaced(characters, at, character), disguise };
}

/** zui好, 国jia级: one character; then the whole word, where that can mean nothing else. */
function* spelled(characters: readonly string[], term: string): Generator<Variant> {
  const syllables = characters.map(syllableOf);
  for (const [at, syllable] of syllables.entries())
    if (syllable && syllable.length > 1)
      yield { text: replaced(characters, at, syllable), disguise: 'pinyin' };
  const whole = syllables.join('');
  const isSure = characters.length > 2 || CORE_PAIRS.has(term);
  if (isSure && syllables.every(Boolean) && whole.length >= LEAST_LETTERS)
    yield { text: whole, disguise: 'pinyin' };
}

function* pictured(characters: readonly string[], term: string): Generator<Variant> {
  for (const [at, each] of characters.entries())
    for (const picture of PICTURES.get(each) ?? [])
      yield { text: replaced(characters, at, picture), disguise: 'emoji' };
  for (let at = 0; at + 1 < characters.length; at++)
    for (const picture of PICTURES.get(characters[at]! + characters[at + 1]!) ?? [])
      if (characters.length > 2)
        yield { text: term.slice(0, at) + picture + term.slice(at + 2), disguise: 'emoji' };
}

/** 最最好 and, inside a word, 国家家级. Repeats at its end leave the word itself in the text. */
function* repeated(characters: readonly string[]): Generator<Variant> {
  const [first, second, third] = characters;
  if (first === '最')
    for (const times of [2, 3])
      yield { text: first.repeat(times) + characters.slice(1).join(''), disguise: 'repeat' };
  if (third) yield { text: `${first}${second}${second}${third}`, disguise: 'repeat' };
}

/** 治(zhì)疗: its brackets are separators, its tone a mark that folding drops. */
function* glossed(characters: readonly string[]): Generator<Variant> {
  const syllables = characters.map(syllableOf);
  for (let at = 0; at + 1 < characters.length; at++)
    if (syllables[at])
      yield { text: replaced(characters, at, characters[at]! + syllables[at]), disguise: 'gloss' };
  const all = characters.map((each, at) =>
    at + 1 < characters.length ? each + (syllables[at] ?? '') : each,
  );
  if (characters.length === 3) yield { text: all.join(''), disguise: 'gloss' };
}

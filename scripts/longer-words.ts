// node scripts/longer-words.ts: lists what still has to be reviewed for rules/format/longer-words.ts. Every word of
// @node-rs/jieba's dictionary (a development dependency) is checked by the built-in packs; one in which a shorter term
// is found is either an ordinary word, which then goes into that list, or holds what the term says, and is noted here.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Context, check, completeContext, loadPack, type Pack } from '../rules/engine/index.ts';
import { LONGER_WORDS } from '../rules/format/longer-words.ts';
import { buildPacks } from './packs.ts';

/** Words of the dictionary rarer than this (in its own count) are no ordinary words. */
const LEAST_COUNT = 3;
const LONGEST = 8;
/** Words that are checked at once, each a sentence. */
const BATCH = 400;

/** Of the dictionary: two to eight Han characters, in its order. */
export function dictionary(): string[] {
  const path = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([word = '', count]) => isWord(word) && Number(count) >= LEAST_COUNT)
    .map(([word]) => word!);
}

const isWord = (word: string): boolean =>
  word.length >= 2 && word.length <= LONGEST && /^\p{Script=Han}+$/u.test(word);

/** The words in which a shorter term stands undisguised, by that term. */
export function hitInside(words: readonly string[], packs: readonly Pack[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (let at = 0; at < words.length; at += BATCH) {
    const batch = words.slice(at, at + BATCH);
    const text = batch.join('。\n');
    const { findings } = check({ parts: [{ id: 'body', text }], context: SELLING }, packs);
    for (const { start, end, text: term, disguise } of findings) {
      const word = wordAt(text, start);
      if (!disguise && word.length > term.length && end <= text.length)
        found.set(term, [...(found.get(term) ?? []), word]);
    }
  }
  return found;
}

const SELLING: Context = completeContext({ commercial: 'yes' }, new Date().toISOString().slice(0, 10));

function wordAt(text: string, at: number): string {
  const from = text.lastIndexOf('\n', at) + 1;
  const to = text.indexOf('。', at);
  return text.slice(from, to < 0 ? text.length : to);
}

if (import.meta.main) {
  const packs = (await buildPacks(join(import.meta.dirname, '..', 'rules', 'packs'))).map(({ buffer }) =>
    loadPack(buffer),
  );
  const known = new Set(LONGER_WORDS);
  const found = [...hitInside(dictionary(), packs)].map(
    ([term, words]) => [term, words.filter((word) => !known.has(word))] as const,
  );
  for (const [term, words] of found.sort((a, b) => b[1].length - a[1].length))
    if (words.length) console.log(`${term}\t${words.join(' ')}`);
}

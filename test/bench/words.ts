import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadBundle, type Pack } from '../../rules/engine/index.ts';
import { buildBundle } from '../../scripts/packs.ts';
import { Random } from './random.ts';

const ROOT = join(import.meta.dirname, '../..');

/** What the bench is made of: our own packs, their words and the sentences of their examples. */
export interface Material {
  packs: Pack[];
  /** What the extension ships. */
  bundle: ArrayBuffer;
  /** Of letters only, so that the oracle needs no rule about separators inside a term. */
  words: string[];
  clauses: string[];
}

export async function readMaterial(): Promise<Material> {
  const { buffer: bundle } = await buildBundle(join(ROOT, 'rules/packs'));
  const packs = loadBundle(bundle);
  const texts = await yamlFiles(join(ROOT, 'rules/packs'));
  const lists = await yamlFiles(join(ROOT, 'rules/vocabulary'));
  const words = [
    ...packs.flatMap(({ rules }) => rules.flatMap(({ spec }) => strings(spec))),
    ...lists.flatMap((list) => strings((list as { words?: unknown }).words)),
  ];
  const examples = texts.flatMap((file) => strings((file as { examples?: unknown }).examples));
  const clauses = examples.flatMap((text) => text.split(/[，。！？；、\n]/));
  return {
    packs,
    bundle,
    words: distinct(words.filter(isWord)),
    clauses: distinct(clauses.filter((clause) => clause.length > 3)),
  };
}

/** `count` different terms: the words themselves first, then two or three of them joined. */
export function termList(words: readonly string[], count: number, seed = 1): string[] {
  const random = new Random(seed);
  const terms = new Set<string>();
  for (const word of words) if (terms.size < count) terms.add(word);
  while (terms.size < count) {
    const joined = random.pick(words) + random.pick(words) + (random.chance(0.1) ? random.pick(words) : '');
    if (joined.length <= 16) terms.add(joined);
  }
  return [...terms];
}

const isWord = (word: string): boolean => /^[\p{Script=Han}a-z0-9]{2,10}$/u.test(word);
const distinct = (list: readonly string[]): string[] => [...new Set(list)].sort();

async function yamlFiles(dir: string): Promise<unknown[]> {
  const names = (await readdir(dir, { recursive: true })).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(names.map(async (name) => parse(await readFile(join(dir, name), 'utf8'))));
}

/** Every string inside a value, however deep. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(strings);
}

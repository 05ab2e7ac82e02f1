// node scripts/sort-vocabulary.ts: puts the words of every list in order, each once, so that two additions merge.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

const DIR = join(import.meta.dirname, '../rules/vocabulary');
const WIDTH = 110;

/** Words that YAML would read as something else stand in quotes. */
const quoted = (word: string): string =>
  /^[\p{Script=Han}a-zA-Z]+$/u.test(word) ? word : JSON.stringify(word);

for (const name of (await readdir(DIR)).filter((each) => each.endsWith('.yaml'))) {
  const text = await readFile(join(DIR, name), 'utf8');
  const { id, title, words } = parse(text);
  const sorted = [...new Set<string>(words)].sort();
  if (sorted.join() === words.join()) continue;
  const comments = text.split('\n').filter((line) => line.startsWith('#'));
  const lines = [...comments, `id: ${id}`, `title: ${title}`, 'words: [', inLines(sorted), ']', ''];
  await writeFile(join(DIR, name), lines.join('\n'));
  console.log(`sorted ${name}`);
}

function inLines(words: readonly string[]): string {
  const lines: string[] = [];
  let line = ' ';
  for (const word of words) {
    const piece = ` ${quoted(word)},`;
    if (line.length + piece.length > WIDTH) {
      lines.push(line);
      line = ' ';
    }
    line += piece;
  }
  return [...lines, line].join('\n');
}

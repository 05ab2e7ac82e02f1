// node scripts/catalogue.ts [--check]: writes docs/RULES.md from rules/; with --check only says whether it is current.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSources } from './catalogue/read.ts';
import { writeCatalogue } from './catalogue/write.ts';

const ROOT = join(import.meta.dirname, '..');
const PLACE = join(ROOT, 'docs/RULES.md');

const wanted = writeCatalogue(await readSources(join(ROOT, 'rules')));
if (!process.argv.includes('--check')) {
  await writeFile(PLACE, wanted);
} else if ((await readFile(PLACE, 'utf8').catch(() => '')) !== wanted) {
  console.error('docs/RULES.md is not current; run node scripts/catalogue.ts');
  process.exitCode = 1;
}

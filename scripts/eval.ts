// npm run eval [-- DIR] [--half A|B] [--floor recall=0.9,disguise=0.9,false-alarms=0.02] [--quiet] [--prose PLACE]…
// With DIR, a labelled corpus (violations, evasions, clean, posts, cases .jsonl): says where the rules are wrong. With
// --prose, files or folders of text that sells nothing. With neither, this repository's own lawful drafts, and the
// relations of the score on posts put together from its own sentences.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadPack } from '../rules/engine/index.ts';
import { readLaws } from '../rules/format/index.ts';
import { articleTable } from './eval/articles.ts';
import { judgeCorpus, rolesOf } from './eval/corpus.ts';
import { draftTable, judgeDrafts } from './eval/drafts.ts';
import { proseTable, readProse } from './eval/prose.ts';
import { isEmpty, readCorpus, takeHalf } from './eval/records.ts';
import { breakdown, explain, figures, gaps, missedFloors, summary } from './eval/report.ts';
import { falseActionTable } from './eval/structure/false-action.ts';
import { ownTable } from './eval/structure/own.ts';
import { recombinedTable } from './eval/structure/recombined.ts';
import { buildPacks } from './packs.ts';

const ROOT = join(import.meta.dirname, '..');
const TODAY = new Date().toISOString().slice(0, 10);
const USAGE = 'usage: npm run eval [-- DIR] [--half A|B] [--floor recall=0.9,…] [--quiet] [--prose PLACE]…';

interface Asked {
  half?: 'A' | 'B' | undefined;
  floor?: string | undefined;
  quiet: boolean;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      floor: { type: 'string' },
      half: { type: 'string' },
      quiet: { type: 'boolean', default: false },
      prose: { type: 'string', multiple: true },
    },
    allowPositionals: true,
  });
  const { half, prose = [], quiet, floor } = values;
  if (positionals.length > 1 || (half !== undefined && half !== 'A' && half !== 'B')) {
    console.error(USAGE);
    return 2;
  }
  const packs = (await buildPacks(join(ROOT, 'rules/packs'))).map(({ buffer }) => loadPack(buffer));
  if (prose.length > 0) console.log(proseTable(await readProse(prose), packs, TODAY, quiet));
  if (positionals.length > 0) return corpus(positionals[0]!, packs, { half, floor, quiet });
  if (prose.length === 0) {
    console.log(draftTable(await judgeDrafts(join(ROOT, 'test/rules/packs/lawful'), packs, TODAY)));
    console.log(`\n${ownTable(!quiet)}`);
  }
  return 0;
}

async function corpus(
  dir: string,
  packs: Parameters<typeof judgeCorpus>[1],
  { half, floor, quiet }: Asked,
): Promise<number> {
  const whole = await readCorpus(dir);
  const records = half ? takeHalf(whole, half) : whole;
  if (isEmpty(records)) {
    console.error(
      `${dir}: no violations, evasions, clean or posts .jsonl in it${half ? ` for half ${half}` : ''}`,
    );
    return 2;
  }
  const outcomes = judgeCorpus(records, packs, TODAY);
  const laws = readLaws('rules/laws.yaml', await readFile(join(ROOT, 'rules/laws.yaml'), 'utf8'));
  const labelled = [...outcomes.violations, ...outcomes.evasions, ...outcomes.cases];
  const tables = [
    summary(outcomes),
    breakdown(outcomes),
    articleTable(labelled, laws),
    rolesOf(records.posts, packs, TODAY),
    falseActionTable(records.clean),
    recombinedTable(records.posts, !quiet),
  ];
  console.log(tables.join('\n\n'));
  if (!quiet) console.log(`\n${explain(outcomes)}`);
  if (!half) for (const line of gaps(outcomes)) console.error(line);
  const missed = floor === undefined ? [] : missedFloors(floor, figures(outcomes));
  for (const line of missed) console.error(line);
  return missed.length > 0 ? 1 : 0;
}

process.exitCode = await main();

// npm run bench [-- --json FILE] [--only NAME] [--quick]
// The engine against its peers and its own goals. Ratios within one run hold between machines, times do not.
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { buffers } from './buffers.ts';
import { contextEdits, fullCheck, keystrokes } from './drafts.ts';
import { exactness } from './exact.ts';
import { popup } from './popup.ts';
import { review } from './review.ts';
import { isMet, type Row, tableOf } from './row.ts';
import { adversarial, againstPeers, byTerms, dense, hot, sweep } from './scans.ts';
import { engineSize } from './size.ts';
import { structure, structureSize } from './structure.ts';
import { type Material, readMaterial } from './words.ts';

type Bench = (material: Material, rounds: number) => Row[] | Promise<Row[]>;

const BENCHES: Record<string, Bench> = {
  buffers,
  exactness,
  peers: againstPeers,
  dense,
  hot,
  terms: byTerms,
  adversarial,
  keystrokes: (material, rounds) => keystrokes(material, rounds * 15),
  context: contextEdits,
  check: fullCheck,
  review,
  structure,
  popup,
  size: async () => [await engineSize(), await structureSize()],
};

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'string' },
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  });
  const material = await readMaterial();
  const machine = `Node ${process.version}, ${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}`;
  console.log(
    `${machine}; ${material.words.length} words, ${material.clauses.length} clauses of our own packs\n`,
  );
  const rows: Row[] = [];
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (values.only && !values.only.split(',').includes(name)) continue;
    rows.push(...(await bench(material, values.quick ? 40 : 200)));
  }
  console.log(tableOf(rows));
  const lines = values.quick || values.only ? [] : sweep(material);
  if (lines.length) console.log(`\n${lines.join('\n')}`);
  const judged = rows.map((row) => ({ ...row, met: isMet(row) }));
  if (values.json)
    await writeFile(values.json, `${JSON.stringify({ machine, rows: judged, sweep: lines }, null, 2)}\n`);
  const missed = judged.filter(({ met }) => met === false);
  console.log(`\n${judged.filter(({ met }) => met).length} goals met, ${missed.length} not`);
}

await main();

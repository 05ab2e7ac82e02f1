// npm run eval -- DIR [--floor recall=0.9,disguise=0.9,false-alarms=0.02] [--quiet]
// Checks a labelled corpus (violations, evasions, clean, posts as .jsonl) and says where the rules are wrong.
import { parseArgs } from 'node:util';
import { check, completeContext, type Draft, loadPack, type Pack } from '../rules/engine/index.ts';
import { profileFor, score } from '../rules/structure/index.ts';
import { judgeClean, judgeViolation } from './eval/measure.ts';
import { type EvalRecord, readCorpus } from './eval/records.ts';
import { breakdown, explain, figures, isEmpty, missedFloors, type Outcomes, summary } from './eval/report.ts';
import { RoleCount } from './eval/roles.ts';
import { buildPacks } from './packs.ts';

const TODAY = new Date().toISOString().slice(0, 10);

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { floor: { type: 'string' }, quiet: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (positionals.length !== 1) {
    console.error('usage: npm run eval -- DIR [--floor recall=0.9,…] [--quiet]');
    return 2;
  }
  const corpus = await readCorpus(positionals[0]!);
  if (isEmpty(corpus)) {
    console.error(`${positionals[0]}: no violations, evasions, clean or posts .jsonl in it`);
    return 2;
  }
  const packs = (await buildPacks('rules/packs')).map(({ buffer }) => loadPack(buffer));
  const outcomes: Outcomes = {
    violations: corpus.violations.map((r) => judgeViolation(r, check(draft(r), packs), corpus.families)),
    evasions: corpus.evasions.map((r) => judgeViolation(r, check(draft(r), packs), corpus.families)),
    clean: corpus.clean.map((r) => judgeClean(r, check(draft(r), packs))),
  };
  console.log(`${summary(outcomes)}\n\n${breakdown(outcomes)}\n\n${rolesOf(corpus.posts, packs)}`);
  if (!values.quiet) console.log(`\n${explain(outcomes)}`);
  const missed = values.floor === undefined ? [] : missedFloors(values.floor, figures(outcomes));
  for (const line of missed) console.error(line);
  return missed.length > 0 ? 1 : 0;
}

/** Everything is judged as on a creator platform; commercial intent is always detected. */
function draft(record: EvalRecord): Draft {
  const context = completeContext(
    { platform: (record.platform ?? 'xiaohongshu') as never, industry: record.industry as never },
    TODAY,
  );
  return { parts: [{ id: 'body', text: record.text }], context };
}

function rolesOf(posts: EvalRecord[], packs: Pack[]): string {
  const count = new RoleCount();
  for (const post of posts) {
    const context = completeContext({ platform: post.platform as never, kind: post.kind as never }, TODAY);
    const whole: Draft = { parts: [{ id: 'body', text: post.text }], context };
    if (post.title !== undefined) whole.parts.unshift({ id: 'title', text: post.title });
    count.add(post, score(whole, check(whole, packs), profileFor(context)).sentences);
  }
  const rows = count.table().map(({ role, f1 }) => `  ${role.padEnd(24)}${f1.toFixed(3)}`);
  return ['roles, F1 per character', ...rows].join('\n');
}

process.exitCode = await main();

import { check, type Draft } from '../rules/engine/index.ts';
import { profileFor, type Score, score } from '../rules/structure/index.ts';
import { readOne } from './check.ts';
import { contextFrom } from './draft.ts';
import { EXIT } from './exit.ts';
import { runLines } from './lines.ts';
import { readCall } from './options.ts';
import { openPacks } from './packs.ts';
import { print } from './print.ts';
import { showScore } from './show-score.ts';

/** `redline score`. Gives the exit code: a low score is no failure. */
export async function runScore(args: string[]): Promise<number> {
  const { options, file } = readCall(args);
  const context = await contextFrom(options);
  if (options.jsonl !== undefined) {
    const packs = await openPacks(options.pack);
    return runLines(options.jsonl, context, (draft) => ({ output: scoreOf(draft, packs), fails: false }));
  }
  const draft = await readOne(file, options, context);
  const result = scoreOf(draft, await openPacks(options.pack));
  await print(options.format === 'json' ? JSON.stringify(result) : showScore(draft, result));
  return EXIT.clean;
}

const scoreOf = (draft: Draft, packs: Awaited<ReturnType<typeof openPacks>>): Score =>
  score(draft, check(draft, packs), profileFor(draft.context), { packs });

import type { Draft } from '../rules/engine/index.ts';
import { DraftRefused } from '../rules/format/index.ts';
import { draftFromLine } from './draft.ts';
import { EXIT } from './exit.ts';
import { readText } from './input.ts';
import { print } from './print.ts';

/** What a command makes of one draft: what it prints beside the id, and whether it fails the run. */
export type Judge = (draft: Draft) => { output: object; fails: boolean };

/** Runs a command over `--jsonl FILE`. A bad line prints its error and the run goes on; 2 beats 1. */
export async function runLines(
  file: string,
  context: Record<string, unknown>,
  judge: Judge,
): Promise<number> {
  let exit: number = EXIT.clean;
  for (const line of (await readText(file)).split('\n')) {
    if (!line.trim()) continue;
    const { output, code } = judgeLine(line, context, judge);
    exit = Math.max(exit, code);
    await print(JSON.stringify(output));
  }
  return exit;
}

function judgeLine(line: string, context: Record<string, unknown>, judge: Judge) {
  let id: unknown;
  try {
    const value: unknown = JSON.parse(line);
    id = (value as { id?: unknown } | null)?.id;
    const { output, fails } = judge(draftFromLine(value, context));
    return { output: { ...(id !== undefined && { id }), ...output }, code: fails ? EXIT.found : EXIT.clean };
  } catch (error) {
    return { output: { ...(id !== undefined && { id }), error: errorOf(error) }, code: EXIT.unusable };
  }
}

function errorOf(error: unknown): { code: string; text: string } {
  if (error instanceof SyntaxError)
    return { code: 'bad-json', text: '这一行不是 JSON / this line is not JSON' };
  if (error instanceof DraftRefused) return { code: 'bad-draft', text: error.message };
  throw error;
}

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type PackSource, readSources } from '../scripts/catalogue/read.ts';
import { UsageError } from './errors.ts';
import { EXIT } from './exit.ts';
import { print } from './print.ts';
import { say } from './texts.ts';

const RULES = join(import.meta.dirname, '../rules');

/** One pack of `pack list`. `to`: the last day in force, where there is one. */
export interface Listed {
  id: string;
  title: string;
  version: string;
  layer: string;
  from: string;
  to?: string | undefined;
  rules: number;
  examples: { flag: number; pass: number };
}

/** `redline pack list`: the built-in packs. Gives the exit code. Throws UsageError, PackError. */
export async function runPackList(args: string[]): Promise<number> {
  const format = readFormat(args);
  const packs = (await readSources(RULES)).packs.map(describe);
  await print(format === 'json' ? JSON.stringify({ packs }) : table(packs));
  return EXIT.clean;
}

function readFormat(args: string[]): 'text' | 'json' {
  let format: string | undefined;
  try {
    ({ format } = parseArgs({ args, options: { format: { type: 'string' } }, strict: true }).values);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  if (format === undefined || format === 'text' || format === 'json') return format ?? 'text';
  throw new UsageError(`--format 只能是 text 或 json，不是 ${format} / text or json`);
}

function describe({ manifest, rules }: PackSource): Listed {
  const { id, title, version, layer, from, to } = manifest;
  const sum = (of: 'flag' | 'pass') => rules.reduce((all, { examples }) => all + examples[of].length, 0);
  const examples = { flag: sum('flag'), pass: sum('pass') };
  return { id, title, version, layer, from, ...(to && { to }), rules: rules.length, examples };
}

function table(packs: readonly Listed[]): string {
  const wide = Math.max(...packs.map(({ id }) => id.length));
  const rows = packs.map(({ id, title, version, rules, examples: { flag, pass } }) =>
    say('cli_pack', id.padEnd(wide), version, title, rules, flag, pass),
  );
  const rules = packs.reduce((sum, pack) => sum + pack.rules, 0);
  return [...rows, say('cli_packs', packs.length, rules)].join('\n');
}

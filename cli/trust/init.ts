import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readTable, ruleOf, type TableRow } from '../../rules/format/index.ts';
import { today } from '../draft.ts';
import { UnreadableInput } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { readText } from '../input.ts';
import { print } from '../print.ts';
import { say } from '../texts.ts';
import { needed, readCall } from './call.ts';
import { writeNew } from './key-file.ts';

/** `redline pack init DIR --id ID --title T`: a folder with one rule to start from. */
export async function runInit(args: string[]): Promise<number> {
  const { options, words } = readCall(args, ['id', 'title', 'dry-run'], [1, 1]);
  const sample = { word: '全网独一份', message: '团队约定不用这个词', suggestion: '写清楚哪一点不同' };
  return writePack(words[0]!, needed(options.id, 'id'), options.title, [sample], options['dry-run'] === true);
}

/** `redline pack import TABLE --to DIR --id ID`: a pasted table, CSV, or one word a line; - is standard input. */
export async function runImport(args: string[]): Promise<number> {
  const { options, words } = readCall(args, ['to', 'id', 'title', 'dry-run'], [1, 1]);
  const rows = readTable(await readText(words[0]!));
  if (rows.length === 0) throw new UnreadableInput('表里没有词；每行至少写一个词 / the table has no words');
  const id = needed(options.id, 'id');
  return writePack(needed(options.to, 'to'), id, options.title, rows, options['dry-run'] === true);
}

async function writePack(
  folder: string,
  id: string,
  title: string | undefined,
  rows: readonly TableRow[],
  dry: boolean,
): Promise<number> {
  const manifest = { id, title: title ?? id, version: '1.0.0', layer: 'team', from: today() };
  const files: [string, object][] = [['pack.yaml', manifest]];
  for (const [n, row] of rows.entries()) {
    const rule = ruleOf(`${id}-${n + 1}`, row);
    files.push([`${rule.id}.yaml`, rule]);
  }
  if (!dry) await mkdir(folder, { recursive: true });
  for (const [name, value] of files) {
    const path = join(folder, name);
    const text = stringify(value);
    if (!dry) await writeNew(path, text);
    await print(say(dry ? 'cli_would_write' : 'cli_written', path, Buffer.byteLength(text)));
  }
  return EXIT.clean;
}

import { writeFile } from 'node:fs/promises';
import { PackError, showProblem } from '../../rules/format/index.ts';
import { addSignature, describe, readEnvelope, sha256, writeEnvelope } from '../../rules/trust/index.ts';
import { EXIT } from '../exit.ts';
import { readBytes } from '../input.ts';
import { print } from '../print.ts';
import { say } from '../texts.ts';
import { archiveOf } from './archive.ts';
import { needed, readCall } from './call.ts';
import { openKeys, subtle } from './key-file.ts';

/** `redline pack test DIR`: schema, limits and the pack's own examples. Exit 1 names every problem. */
export async function runTest(args: string[]): Promise<number> {
  const { words } = readCall(args, [], [1, 1]);
  try {
    const { id, title, version, rules } = await archiveOf(words[0]!);
    await print(say('cli_pack_passes', id, title, version, rules));
    return EXIT.clean;
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    for (const problem of error.errors) await print(showProblem(problem));
    return EXIT.found;
  }
}

/** `redline pack build DIR --out FILE`: the archive as it is sent, for looking at; publishing makes its own. */
export async function runBuild(args: string[]): Promise<number> {
  const { options, words } = readCall(args, ['out', 'dry-run'], [1, 1]);
  const out = needed(options.out, 'out');
  const { id, title, version, files } = await archiveOf(words[0]!);
  const { blob } = await describe(subtle, { team: '', id, seq: 1, title, version, notes: '' }, files);
  if (!options['dry-run']) await writeFile(out, blob);
  await print(say(options['dry-run'] ? 'cli_would_write' : 'cli_written', out, blob.length));
  await print(await sha256(subtle, blob));
  return EXIT.clean;
}

/** `redline pack sign FILE --key K`: one more signature on a root, channel or description that needs several. */
export async function runSign(args: string[]): Promise<number> {
  const { options, words } = readCall(args, ['key', 'passphrase-file', 'dry-run'], [1, 1]);
  const file = words[0]!;
  let envelope = readEnvelope(new Uint8Array(await readBytes(file)), file);
  for (const key of await openKeys(options.key, options['passphrase-file']))
    envelope = await addSignature(subtle, envelope, key);
  const bytes = writeEnvelope(envelope);
  if (!options['dry-run']) await writeFile(file, bytes);
  await print(say(options['dry-run'] ? 'cli_would_write' : 'cli_written', file, bytes.length));
  return EXIT.clean;
}

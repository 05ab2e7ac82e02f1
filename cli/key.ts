import { backUp, newKey, restore } from '../rules/trust/index.ts';
import { UsageError } from './errors.ts';
import { EXIT } from './exit.ts';
import { print } from './print.ts';
import { say } from './texts.ts';
import { needed, readCall } from './trust/call.ts';
import { passphraseFrom, readKeyFile, subtle, writeNew } from './trust/key-file.ts';

const random = <T extends Uint8Array<ArrayBuffer>>(bytes: T): T => crypto.getRandomValues(bytes);

const COMMANDS: Record<string, (args: string[]) => Promise<number>> = { new: make, show, backup };

/** `redline key …`. Gives the exit code. Throws UsageError, UnreadableInput, TrustError. */
export async function runKey([name = '', ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`没有命令 key ${name} / no such command`);
  return command(args);
}

async function make(args: string[]): Promise<number> {
  const { options } = readCall(args, ['out', 'name', 'passphrase-file'], [0, 0]);
  const out = needed(options.out, 'out');
  const passphrase = await passphraseFrom(options['passphrase-file']);
  const key = await newKey(subtle, true);
  const backup = await backUp(subtle, key, { name: options.name ?? out, passphrase, random });
  await writeNew(out, `${JSON.stringify(backup, null, 2)}\n`);
  await print(say('cli_key_made', out, key.keyid));
  return EXIT.clean;
}

/** What may be told to anyone: the id and the public key. */
async function show(args: string[]): Promise<number> {
  const { words } = readCall(args, [], [1, 1]);
  const { name, keyid, pub } = await readKeyFile(words[0]!);
  await print(JSON.stringify({ name, keyid, pub }));
  return EXIT.clean;
}

/** The same key under another passphrase, for another place. Opening it here proves that this one still opens. */
async function backup(args: string[]): Promise<number> {
  const { options, words } = readCall(args, ['out', 'passphrase-file', 'new-passphrase-file'], [1, 1]);
  const out = needed(options.out, 'out');
  const held = await readKeyFile(words[0]!);
  const key = await restore(subtle, held, await passphraseFrom(options['passphrase-file']), true);
  const passphrase = await passphraseFrom(options['new-passphrase-file'], 'REDLINE_NEW_PASSPHRASE');
  const copy = await backUp(subtle, key, { name: held.name, passphrase, random });
  await writeNew(out, `${JSON.stringify(copy, null, 2)}\n`);
  await print(say('cli_key_made', out, key.keyid));
  return EXIT.clean;
}

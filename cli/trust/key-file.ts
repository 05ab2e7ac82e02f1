import { writeFile } from 'node:fs/promises';
import { type KeyBackup, type NewKey, readBackup, restore } from '../../rules/trust/index.ts';
import { UnreadableInput, UsageError } from '../errors.ts';
import { readText } from '../input.ts';

export const subtle: SubtleCrypto = crypto.subtle;

/** From `REDLINE_PASSPHRASE` or a file: never from an argument, which every process on the machine can read. */
export async function passphraseFrom(
  file: string | undefined,
  variable: 'REDLINE_PASSPHRASE' | 'REDLINE_NEW_PASSPHRASE' = 'REDLINE_PASSPHRASE',
): Promise<string> {
  const found = file === undefined ? process.env[variable] : (await readText(file)).replace(/\r?\n$/, '');
  if (found === undefined || found === '')
    throw new UsageError(`没有口令；写在环境变量 ${variable} 或口令文件里 / no passphrase`);
  return found;
}

/** Throws UnreadableInput for a file that is no key, BadField for one that is damaged. */
export async function readKeyFile(path: string): Promise<KeyBackup> {
  const text = await readText(path);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UnreadableInput(`${path} 不是密钥文件；用 key new 新建，或换一个文件 / not a key file`);
  }
  return readBackup(value);
}

/** Keys ready to sign, each once. Throws UsageError, UnreadableInput, WrongPassphrase. */
export async function openKeys(
  paths: readonly string[] | undefined,
  passphraseFile: string | undefined,
): Promise<NewKey[]> {
  if (!paths?.length) throw new UsageError('要用 --key 指出密钥文件 / name a key file with --key');
  const passphrase = await passphraseFrom(passphraseFile);
  return Promise.all(paths.map(async (path) => restore(subtle, await readKeyFile(path), passphrase)));
}

/** Readable by its owner only, and never over another file. Throws UnreadableInput. */
export async function writeNew(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UnreadableInput(`写不了 ${path}（${code}）；换一个文件名 / cannot write it`);
  }
}

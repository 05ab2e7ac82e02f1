import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { UnreadableInput } from './errors.ts';

/** The text of a file, or of standard input for `-`. Throws UnreadableInput. */
export async function readText(file: string): Promise<string> {
  if (file === '-' && process.stdin.isTTY)
    throw new UnreadableInput(
      '没有给文件，也没有从标准输入读到文字；给一个文件名，或用管道送进来 / no input',
    );
  const bytes = file === '-' ? await buffer(process.stdin) : await readBytes(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableInput(`${file} 不是 UTF-8 文字；另存为 UTF-8 再试 / not UTF-8`);
  }
}

/** Throws UnreadableInput. */
export async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UnreadableInput(`读不到 ${file}（${code}）；检查路径和权限 / cannot read it`);
  }
}

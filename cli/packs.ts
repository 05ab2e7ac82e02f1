import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { loadPack, type Pack } from '../rules/engine/index.ts';
import { type LawTitles, readLaws } from '../rules/format/index.ts';
import { buildPack, buildPacks } from '../scripts/packs.ts';
import { UnreadableInput } from './errors.ts';
import { readBytes } from './input.ts';

const ROOT = join(import.meta.dirname, '..');

/**
 * The built-in packs and those named: a compiled file, or a folder with a pack.yaml.
 * Throws PackError for rules that do not pass, UnreadableInput for a file that is no pack.
 */
export async function openPacks(named: readonly string[] = []): Promise<Pack[]> {
  const builtIn = await buildPacks(join(ROOT, 'rules/packs'));
  const packs = builtIn.map(({ buffer }) => loadPack(buffer));
  for (const path of named) packs.push(await openPack(path));
  return packs;
}

async function openPack(path: string): Promise<Pack> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) return loadPack((await buildPack(resolve(path))).buffer);
  const bytes = await readBytes(path);
  try {
    return loadPack(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  } catch (error) {
    throw new UnreadableInput(
      `${path} 不是能用的规则包（${(error as Error).message}）；重新编译它 / no usable pack`,
    );
  }
}

/** Titles for the law ids that findings name. */
export async function openLaws(): Promise<LawTitles> {
  const path = join(ROOT, 'rules/laws.yaml');
  return readLaws(path, await readFile(path, 'utf8'));
}

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { writeBundle } from '../rules/engine/index.ts';
import { compilePack, PackError, type SourceFile } from '../rules/format/index.ts';

/** A compiled pack and its file name, `<id>.pack`; or several in one, `<name>.bundle`. */
export interface BuiltPack {
  name: string;
  buffer: ArrayBuffer;
}

const CACHE = join(import.meta.dirname, '../node_modules/.cache/redline-compiled');

/**
 * Compiles every pack folder under `dir` (rules/packs). What was compiled before from the same rules by the same
 * code is read from the folder `cache`. Throws PackError with every problem listed.
 */
export async function buildPacks(dir: string, cache = CACHE): Promise<BuiltPack[]> {
  const entries = await readdir(dir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(names.sort().map((name) => buildPack(join(dir, name), cache)));
}

/** The same as one buffer, for `loadBundle`: what the extension ships. */
export async function buildBundle(dir: string, cache = CACHE): Promise<BuiltPack> {
  const packs = await buildPacks(dir, cache);
  return { name: 'built-in.bundle', buffer: writeBundle(packs.map(({ buffer }) => buffer)) };
}

/** Compiles one pack folder; its laws come from the nearest laws.yaml in or above it. */
export async function buildPack(dir: string, cache = CACHE): Promise<BuiltPack> {
  const files = await packFiles(dir);
  const name = `${basename(dir)}.pack`;
  code ??= codeHash();
  const kept = join(cache, await code, `${basename(dir)}-${hashOf(files)}.pack`);
  const before = await readFile(kept).then(toBuffer, () => undefined);
  if (before) return { name, buffer: before };
  const { buffer, report } = compilePack(files);
  if (!buffer) throw new PackError(report.id || basename(dir), report.errors);
  await keep(kept, buffer);
  return { name, buffer };
}

/** The texts of a pack folder, its laws.yaml and the word lists beside that, with paths as one would type them. */
export async function packFiles(dir: string): Promise<SourceFile[]> {
  const names = (await readdir(dir, { recursive: true })).filter((name) => name.endsWith('.yaml')).sort();
  const paths = names.map((name) => join(dir, name));
  const laws = names.includes('laws.yaml') ? join(dir, 'laws.yaml') : await lawsAbove(dir);
  if (!names.includes('laws.yaml')) paths.push(laws);
  paths.push(...(await wordLists(join(dirname(laws), 'vocabulary'))));
  return Promise.all(
    paths.map(async (path) => ({ path: relative(process.cwd(), path), text: await readFile(path, 'utf8') })),
  );
}

/** The word lists beside the laws: any rule may name one. */
async function wordLists(dir: string): Promise<string[]> {
  const names = await readdir(dir).catch(() => []);
  return names.filter((name) => name.endsWith('.yaml')).map((name) => join(dir, name));
}

async function lawsAbove(dir: string): Promise<string> {
  for (let at = dir; ; at = dirname(at)) {
    const names: string[] = await readdir(at).catch(() => []);
    if (names.includes('laws.yaml')) return join(at, 'laws.yaml');
    if (dirname(at) === at) return join(import.meta.dirname, '../rules/laws.yaml');
  }
}

/** Read once a process: no code changes under a run that has loaded it. */
let code: Promise<string> | undefined;

// Compiled bytes depend on the engine's code as well as on the rules: both are in the key.
async function codeHash(): Promise<string> {
  const root = join(import.meta.dirname, '../rules');
  const names = ['engine', 'format'].map(async (folder) => {
    const found = await readdir(join(root, folder), { recursive: true });
    return found.filter((name) => name.endsWith('.ts')).map((name) => join(root, folder, name));
  });
  const paths = (await Promise.all(names)).flat().sort();
  return hashOf(await Promise.all(paths.map(async (path) => ({ path, text: await readFile(path, 'utf8') }))));
}

function hashOf(files: readonly SourceFile[]): string {
  const hash = createHash('sha256');
  for (const { path, text } of files) hash.update(`${basename(path)}\0${text}\0`);
  return hash.digest('hex').slice(0, 16);
}

// Written beside and renamed: two builds at once must never read half a pack.
async function keep(path: string, buffer: ArrayBuffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, new Uint8Array(buffer));
  await rename(draft, path);
}

const toBuffer = (bytes: Uint8Array): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

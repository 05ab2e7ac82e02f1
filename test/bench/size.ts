import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { most, type Row } from './row.ts';

const ROOT = join(import.meta.dirname, '../..');
const ENTRY = `export { check, loadMatcher, loadPack, openDraft } from './rules/engine/index.ts';`;

/** What a page carries of the engine: minified and compressed. Packs, folding and cues are data of a buffer. */
export async function engineSize(): Promise<Row> {
  const code = await bundle();
  const value = gzipSync(code, { level: 9 }).length / 1024;
  const note = `${(code.length / 1024).toFixed(1)} KB before gzip`;
  return { what: 'engine, gzip', value, unit: 'KB', goal: most(25), note };
}

async function bundle(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'ts' },
    ...{ bundle: true, minify: true, write: false, format: 'esm', target: 'es2023' },
  });
  return outputFiles[0]!.contents;
}

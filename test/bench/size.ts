import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { most, type Row } from './row.ts';

const ENTRY = `export { check, loadMatcher, loadPack, openDraft } from './rules/engine/index.ts';`;

/** What a page carries of the engine: minified and compressed, without any pack. */
export async function engineSize(): Promise<Row> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: join(import.meta.dirname, '../..'), loader: 'ts' },
    ...{ bundle: true, minify: true, write: false, format: 'esm', target: 'es2023', treeShaking: true },
  });
  const bytes = outputFiles[0]!.contents;
  const note = `${(bytes.length / 1024).toFixed(1)} KB before gzip`;
  return {
    what: 'engine, gzip',
    value: gzipSync(bytes, { level: 9 }).length / 1024,
    unit: 'KB',
    goal: most(25),
    note,
  };
}

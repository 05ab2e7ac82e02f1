import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { most, type Row } from './row.ts';

const ROOT = join(import.meta.dirname, '../..');
const ENTRY = `export { check, loadMatcher, loadPack, openDraft } from './rules/engine/index.ts';`;

/** Word lists, which are data. */
const withoutCues: Plugin = {
  name: 'without cues',
  setup({ onResolve }) {
    onResolve({ filter: /-cues\.ts$/ }, ({ path }) => ({ path, external: true }));
  },
};

/** What a page carries of the engine: minified and compressed, without packs and cue lists. */
export async function engineSize(): Promise<Row> {
  const bare = await bundle([withoutCues]);
  const all = await bundle([]);
  const note = `${kilobytes(gzipSync(all, { level: 9 }))} with its cue lists; ${kilobytes(bare)} before gzip`;
  const value = gzipSync(bare, { level: 9 }).length / 1024;
  return { what: 'engine, gzip', value, unit: 'KB', goal: most(25), note };
}

const kilobytes = ({ length }: Uint8Array): string => `${(length / 1024).toFixed(1)} KB`;

async function bundle(plugins: Plugin[]): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'ts' },
    ...{ bundle: true, minify: true, write: false, format: 'esm', target: 'es2023', plugins },
  });
  return outputFiles[0]!.contents;
}

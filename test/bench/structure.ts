import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { check, type Draft, draftOf } from '../../rules/engine/index.ts';
import { profileFor, score } from '../../rules/structure/index.ts';
import { Corpus } from './corpus.ts';
import { most, type Row } from './row.ts';
import { keep, median, p95, timed } from './timing.ts';
import type { Material } from './words.ts';

const ROOT = join(import.meta.dirname, '../..');
const DATE = '2026-11-24';
const CHARS = 1000;

/** The score of a thousand characters: of a new draft, and of the same one a key further on. Without its check. */
export function structure({ packs, words, clauses }: Material, rounds: number): Row[] {
  const warmUp = Math.ceil(rounds / 4);
  const documents = new Corpus(clauses, words, 501).documents(rounds + warmUp, CHARS);
  const times = (texts: readonly string[]) =>
    texts.map((text) => {
      const draft: Draft = draftOf(text, { platform: 'xiaohongshu' }, DATE);
      const result = check(draft, packs);
      return timed(() => keep(score(draft, result, profileFor(draft.context), { packs })));
    });
  const fresh = times(documents).slice(warmUp);
  const [text = ''] = documents;
  const typed = times(
    Array.from(
      { length: rounds },
      (_, n) => `${text.slice(0, 500)}${'我用了三天'.repeat(n % 7)}${text.slice(500)}`,
    ),
  );
  return [
    {
      what: 'score, 1,000 characters, p95',
      value: p95(fresh),
      unit: 'ms',
      goal: most(5),
      note: `p50 ${median(fresh).toFixed(2)} ms`,
    },
    {
      what: 'score, a key further on, p95',
      value: p95(typed),
      unit: 'ms',
      goal: most(2),
      note: `p50 ${median(typed).toFixed(2)} ms`,
    },
  ];
}

/**
 * Roles, cues and score as one minified file. The matcher and its table of traditional characters are the engine's:
 * whoever scores has checked before, and carries them already.
 */
export async function structureSize(): Promise<Row> {
  const [own, all] = await Promise.all([bundled(['../engine/*']), bundled([])]);
  const note = `${all!.toFixed(1)} KB with the matcher it shares with the check`;
  return { what: 'score and cues, gzip', value: own!, unit: 'KB', goal: most(40), note };
}

async function bundled(external: string[]): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'rules/structure/index.ts')],
    ...{ bundle: true, minify: true, write: false, format: 'esm', target: 'es2023', external },
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length / 1024;
}

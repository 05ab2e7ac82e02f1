import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  check,
  compileTerms,
  draftOf,
  loadBundle,
  loadPack,
  type Pack,
  type Rule,
  writePack,
} from '../../rules/engine/index.ts';
import { most, type Row } from './row.ts';
import { median, p95, timed } from './timing.ts';
import { type Material, termList } from './words.ts';

const TERMS = 50_000;
const MB = 1024 * 1024;

const rule = (terms: string[]): Rule => ({
  ...{ id: 'bench', family: 'bench', title: 'bench', severity: 'warn', track: 'team', certainty: 'settled' },
  ...{ liable: [], basis: [], applies: {}, guards: [], message: 'bench', suggestions: [] },
  spec: { kind: 'term', terms, allow: [] },
});

const packOf = (terms: string[]): ArrayBuffer =>
  writePack({ id: 'bench', title: 'bench', version: '1.0.0', layer: 'team' }, [rule(terms)]);

/** Compile, load and keep a pack of 50k terms with their strings. */
export function buffers({ words, bundle, packs }: Material): Row[] {
  const terms = termList(words, TERMS);
  compileTerms(termList(words, 1_000));
  const compile = Array.from({ length: 3 }, () => timed(() => compileTerms(terms)));
  const small = Array.from({ length: 5 }, () => timed(() => compileTerms(termList(words, 1_000))));
  const buffer = packOf(terms);
  const copies = Array.from({ length: 25 }, () => buffer.slice(0));
  const load = copies.map((copy) => timed(() => loadPack(copy)));
  const size = `${(buffer.byteLength / MB).toFixed(1)} MB`;
  const note = `first ${load[0]!.toFixed(1)} ms, p95 ${p95(load).toFixed(1)} ms; ${size}, all bytes checked`;
  return [
    loadAll(bundle, packs.length),
    { what: 'load 50k terms', value: median(load), unit: 'ms', goal: most(10), note },
    memory(buffer),
    {
      what: 'compile 50k terms',
      value: median(compile),
      unit: 'ms',
      goal: most(1500),
      note: `1k terms ${median(small).toFixed(0)} ms`,
    },
  ];
}

/** What every page waits for before its first mark. Told, no goal: it grows with the rules. */
function loadAll(bundle: ArrayBuffer, packs: number): Row {
  const load = Array.from({ length: 25 }, () => timed(() => loadBundle(bundle)));
  const note = `p95 ${p95(load).toFixed(1)} ms; ${packs} packs, ${(bundle.byteLength / MB).toFixed(1)} MB`;
  return { what: 'load the built-in packs', value: median(load), unit: 'ms', note };
}

/** Heap and buffers that one more loaded copy holds, after a check has run on it. */
function memory(buffer: ArrayBuffer): Row {
  const held: Pack[] = [];
  const draft = draftOf('这款面膜是最好的，点击链接下单', {}, '2026-11-24');
  const add = () => {
    const pack = loadPack(buffer.slice(0));
    check(draft, [pack]);
    held.push(pack);
  };
  add();
  const before = inUse();
  const copies = 4;
  for (let n = 0; n < copies; n++) add();
  const value = (inUse() - before) / copies / MB;
  return {
    what: 'memory of one copy, 50k terms',
    value,
    unit: 'MB',
    goal: most(10),
    note: `${held.length} held`,
  };
}

function inUse(): number {
  setFlagsFromString('--expose_gc');
  const collect = runInNewContext('gc') as () => void;
  for (let n = 0; n < 3; n++) collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

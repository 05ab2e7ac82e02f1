import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** One labelled line of a corpus. Offsets are UTF-16. */
export interface EvalRecord {
  id: string;
  text: string;
  spans: [start: number, end: number, family: string][];
  industry?: string;
  platform?: string;
  /** The kind of clean text, e.g. `hard-negative`. */
  kind?: string;
  prov?: string;
  technique?: string;
  /** What a reader must know beside the text; such a record is found by any finding. */
  context?: string;
  /** The articles that were applied, as `广告法§9(3) §28`. */
  basis?: string;
  /** Of a case: the family of what was reported. */
  family?: string;
  title?: string;
  roles?: [start: number, end: number, role: string][];
}

export interface Corpus {
  violations: EvalRecord[];
  evasions: EvalRecord[];
  clean: EvalRecord[];
  posts: EvalRecord[];
  /** Reported enforcement cases: text, family and basis; an id is made from the line where it has none. */
  cases: EvalRecord[];
  /** Label family → rule families that answer it. */
  families: Record<string, string[]>;
}

export class CorpusError extends Error {
  constructor(path: string, line: number, reason: string) {
    super(`${path}:${line}: ${reason}`);
    this.name = 'CorpusError';
  }
}

/** Reads a corpus folder; a file that is not there is an empty list, a broken line is an error. */
export async function readCorpus(dir: string): Promise<Corpus> {
  const [violations, evasions, clean, posts] = await Promise.all(
    ['violations', 'evasions', 'clean', 'posts'].map((name) => readLines(join(dir, `${name}.jsonl`))),
  );
  return {
    violations: violations!,
    evasions: evasions!,
    clean: clean!,
    posts: posts!,
    cases: await readCases(dir),
    families: await readFamilies(dir),
  };
}

export const isEmpty = ({ violations, evasions, clean, posts, cases }: Corpus): boolean =>
  violations.length + evasions.length + clean.length + posts.length + cases.length === 0;

/** The records of one half only. */
export function takeHalf(corpus: Corpus, half: 'A' | 'B'): Corpus {
  const of = (records: EvalRecord[]) => records.filter(({ id }) => halfOf(id) === half);
  const { violations, evasions, clean, posts, cases, families } = corpus;
  return {
    ...{ violations: of(violations), evasions: of(evasions), clean: of(clean) },
    ...{ posts: of(posts), cases: of(cases), families },
  };
}

/** cases.jsonl lies in the folder or in the one above it. */
async function readCases(dir: string): Promise<EvalRecord[]> {
  const here = await readLines(join(dir, 'cases.jsonl'));
  return here.length > 0 ? here : readLines(join(dirname(resolve(dir)), 'cases.jsonl'));
}

/** families.json lies in the folder or in the one above it. */
async function readFamilies(dir: string): Promise<Record<string, string[]>> {
  for (const place of [dir, dirname(resolve(dir))]) {
    const text = await readFile(join(place, 'families.json'), 'utf8').catch(() => null);
    if (text !== null) return JSON.parse(text);
  }
  return {};
}

async function readLines(path: string): Promise<EvalRecord[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parse(line, path, index + 1)]));
}

function parse(line: string, path: string, number: number): EvalRecord {
  let value: Partial<EvalRecord>;
  try {
    value = JSON.parse(line);
  } catch {
    throw new CorpusError(path, number, 'not JSON; one record a line');
  }
  const id = value.id ?? (path.endsWith('cases.jsonl') ? `case-${number}` : undefined);
  if (typeof id !== 'string' || typeof value.text !== 'string') {
    throw new CorpusError(path, number, 'a record needs an id and a text');
  }
  return { ...value, id, text: value.text, spans: value.spans ?? [] };
}

/** A or B by a hash of the id (FNV-1a): rules are tuned on A, B is only read for a closing figure. */
export function halfOf(id: string): 'A' | 'B' {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
  return (hash >>> 15) & 1 ? 'A' : 'B';
}

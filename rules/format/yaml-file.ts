import { LineCounter, parseDocument } from 'yaml';
import type { PackProblem } from './report.ts';

type Key = string | number;

/** A YAML text, its value, and the line on which each value stands. */
export interface YamlFile {
  path: string;
  value: unknown;
  problems: PackProblem[];
  /** The line (from 1) of the value under `keys`, or of the nearest value above it that is there. */
  lineOf(keys: readonly Key[]): number;
  problem(keys: readonly Key[], text: string): PackProblem;
}

/** Reads one file. Aliases are refused: a rule must read the same from top to bottom. */
export function readYaml(path: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const problems = document.errors.map(({ message, pos }) => ({
    path,
    line: lines.linePos(pos[0]).line,
    text: `This is not YAML: ${message}`,
  }));
  const lineOf = (keys: readonly Key[]) => {
    for (let depth = keys.length; depth >= 0; depth--) {
      const start = startOf(document, keys.slice(0, depth));
      if (start !== undefined) return Math.max(1, lines.linePos(start).line);
    }
    return 1;
  };
  return {
    path,
    value: problems.length ? undefined : toValue(document, path, problems),
    problems,
    lineOf,
    problem: (keys, said) => ({ path, line: lineOf(keys), text: said }),
  };
}

function toValue(document: ReturnType<typeof parseDocument>, path: string, problems: PackProblem[]): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    problems.push({ path, line: 1, text: 'Write each value out: aliases (&name, *name) are not read.' });
    return undefined;
  }
}

function startOf(document: ReturnType<typeof parseDocument>, keys: readonly Key[]): number | undefined {
  const node: unknown = keys.length ? document.getIn(keys, true) : document.contents;
  return typeof node === 'object' && node !== null && 'range' in node
    ? (node.range as [number] | null | undefined)?.[0]
    : undefined;
}

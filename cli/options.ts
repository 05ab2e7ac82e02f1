import { parseArgs } from 'node:util';
import { UsageError } from './errors.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

const OPTIONS = {
  title: text,
  tags: text,
  platform: text,
  kind: text,
  medium: text,
  purpose: text,
  pace: text,
  industry: text,
  speaker: text,
  commercial: text,
  date: text,
  declared: text,
  product: text,
  pack: { type: 'string', multiple: true },
  explain: flag,
  format: text,
  'fail-on': text,
  jsonl: text,
  help: { type: 'boolean', short: 'h' },
} as const;

export type Options = ReturnType<typeof parse>['values'];
export interface Call {
  options: Options;
  /** The file named, `-` for standard input. */
  file: string;
}

/** Reads the arguments of `check` and `score`. Throws UsageError. */
export function readCall(args: string[]): Call {
  const { values, positionals } = parse(args);
  if (positionals.length > 1)
    throw new UsageError(`一次只查一个文件，多出 ${positionals[1]}；多份稿子用 --jsonl / one file at a time`);
  if (values.jsonl !== undefined && positionals.length)
    throw new UsageError('--jsonl 和单个文件只能给一个 / give either --jsonl or a file');
  if (values.format !== undefined && values.format !== 'text' && values.format !== 'json')
    throw new UsageError(`--format 只能是 text 或 json，不是 ${values.format} / text or json`);
  return { options: values, file: positionals[0] ?? '-' };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

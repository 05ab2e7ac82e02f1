import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from '../errors.ts';

const text = { type: 'string' } as const;
const many = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;

/** Every option of `key` and `pack`; each command names those it takes. */
const OPTIONS = {
  out: text,
  to: text,
  key: many,
  name: text,
  title: text,
  id: text,
  'passphrase-file': text,
  'new-passphrase-file': text,
  channel: text,
  life: text,
  notes: text,
  share: text,
  who: text,
  url: many,
  reason: text,
  'back-to': text,
  new: many,
  threshold: many,
  root: text,
  undo: flag,
  'dry-run': flag,
} as const;

export type Option = keyof typeof OPTIONS;
type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

export interface Call {
  options: Values;
  words: string[];
}

/** Reads the arguments of one command. `words`: how many stand beside the options, least and most. Throws UsageError. */
export function readCall(args: string[], names: Option[], [least, most]: [number, number]): Call {
  const options = Object.fromEntries(names.map((name) => [name, OPTIONS[name]]));
  let found: { values: object; positionals: string[] };
  try {
    const config = { args, options, allowPositionals: true, strict: true } satisfies ParseArgsConfig;
    found = parseArgs(config);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { values, positionals: words } = found;
  if (words.length < least) throw new UsageError('少了参数 / an argument is missing');
  if (words.length > most) throw new UsageError(`多出 ${words[most]} / one argument too many`);
  return { options: values as Values, words };
}

/** An option that must be there. Throws UsageError. */
export function needed(value: string | undefined, name: Option): string {
  if (value === undefined || value === '') throw new UsageError(`要写 --${name} / --${name} is needed`);
  return value;
}

/** A whole number within bounds. Throws UsageError. */
export function wholeNumber(value: string, what: string, least: number, most: number): number {
  const found = Number(value);
  if (/^\d+$/.test(value) && found >= least && found <= most) return found;
  throw new UsageError(`${what} 应是 ${least} 到 ${most} 的整数，不是 ${value} / a whole number`);
}

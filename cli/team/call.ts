import { parseArgs } from 'node:util';
import { UsageError } from '../errors.ts';

const text = { type: 'string' } as const;
const many = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;

const OPTIONS = {
  key: many,
  'passphrase-file': text,
  title: text,
  host: many,
  need: text,
  'tls-cert': text,
  'tls-key': text,
  'tls-ca': text,
  'no-tls': flag,
  duty: text,
  device: text,
  ledger: text,
  nothing: flag,
  server: many,
  format: text,
} as const;

export type TeamCall = ReturnType<typeof parse>['values'] & { folder: string; rest: string[] };

/** The arguments of `team …`: the team's folder first. Throws UsageError. */
export function readTeamCall(args: string[], most: number): TeamCall {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const [folder, ...rest] = parsed.positionals;
  if (folder === undefined) throw new UsageError('要给团队的文件夹 / give the team’s folder');
  if (rest.length > most) throw new UsageError(`多出 ${rest[most]} / one argument too many`);
  return { ...parsed.values, folder, rest };
}

const parse = (args: string[]) => parseArgs({ args, options: OPTIONS, allowPositionals: true, strict: true });

import { parseArgs } from 'node:util';
import { RecordError } from '../review/record/errors.ts';
import { verifyRecord } from '../review/record/verify.ts';
import { TrustError } from '../rules/trust/index.ts';
import { UsageError } from './errors.ts';
import { EXIT } from './exit.ts';
import { readBytes } from './input.ts';
import { print } from './print.ts';
import { say, type TextKey } from './texts.ts';

/** `redline review verify FILE`. Exit 0: all in it holds; 1: it does not; 2: no file, or called wrongly. */
export async function runReview([name = '', ...args]: string[]): Promise<number> {
  if (name !== 'verify')
    throw new UsageError(
      name ? `没有命令 review ${name} / no such command` : '没有给 review 的命令 / no command',
    );
  const { file, root, format } = read(args);
  const bytes = Uint8Array.from(await readBytes(file));
  try {
    const { record, state, rootHash, exporter, roster } = await verifyRecord(bytes, crypto.subtle, root);
    if (format === 'json') {
      await print(
        JSON.stringify({ valid: true, root: rootHash, exporter, roster: roster.version, record, state }),
      );
      return EXIT.clean;
    }
    const kind = say(record.kind === 'file' ? 'record_file' : 'record_working');
    const status = say(`record_status_${state.status.replace('-', '_')}` as TextKey);
    await print(say('cli_record_good', kind, record.title, status, state.events.length, exporter.name));
    await print(say('cli_record_root', rootHash));
    if (record.leftOut.length > 0) await print(say('cli_record_left_out', record.leftOut.length));
    const doubtful = state.void.filter(({ reason }) => reason !== 'left-out').length;
    if (doubtful > 0) await print(say('cli_record_void', doubtful));
    return EXIT.clean;
  } catch (error) {
    if (!(error instanceof RecordError || error instanceof TrustError)) throw error;
    const text = say(error.code as TextKey, ...error.params);
    if (format === 'json') await print(JSON.stringify({ valid: false, error: { code: error.code, text } }));
    else console.error(`redline: ${text}`);
    return EXIT.found;
  }
}

function read(args: string[]): { file: string; root?: string; format: string } {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { values, positionals } = parsed;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('要给一个档案文件 / give one record file');
  const { root, format = 'text' } = values;
  if (format !== 'text' && format !== 'json')
    throw new UsageError(`--format 只能是 text 或 json，不是 ${format} / text or json`);
  if (root !== undefined && !/^[0-9a-f]{64}$/.test(root))
    throw new UsageError('--root 要 64 位十六进制的根指纹 / --root takes the 64 hex digits of a root');
  return { file, format, ...(root && { root }) };
}

const parse = (args: string[]) =>
  parseArgs({
    args,
    options: { root: { type: 'string' }, format: { type: 'string' } },
    allowPositionals: true,
    strict: true,
  });

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const CLI = join(import.meta.dirname, '../../cli/redline.ts');

/** Runs the CLI as a person would, from the repository's root. */
export async function redline(
  args: string[],
  input = '',
): Promise<{ code: number; out: string; err: string }> {
  const child = spawn(process.execPath, [CLI, ...args], { cwd: join(import.meta.dirname, '../..') });
  child.stdin.on('error', () => {}); // A command that refuses its arguments closes before it reads.
  child.stdin.end(input);
  const code = new Promise<number>((done) => child.on('close', (exit) => done(exit ?? -1)));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, out, err };
}

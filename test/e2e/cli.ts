import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../../rules/engine/finding.ts';
import type { Score } from '../../rules/structure/result.ts';

const CLI = fileURLToPath(new URL('../../cli/redline.ts', import.meta.url));

/** What the terminal says of a Xiaohongshu draft, from a process of its own. */
export function cliFindings(title: string, body: string): Finding[] {
  return ask('check', title, body, '--fail-on', 'never').findings;
}

export function cliScore(title: string, body: string): Score {
  return ask('score', title, body);
}

function ask(command: string, title: string, body: string, ...more: string[]) {
  const args = [
    CLI,
    command,
    '-',
    '--title',
    title,
    '--platform',
    'xiaohongshu',
    '--format',
    'json',
    ...more,
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { input: body, encoding: 'utf8' });
  if (status !== 0) throw new Error(`redline ${command} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

#!/usr/bin/env node
import { TransportError } from '../review/transports/transport.ts';
import { DraftRefused, PackError } from '../rules/format/index.ts';
import { TrustError } from '../rules/trust/index.ts';
import { runCheck } from './check.ts';
import { UnreadableInput, UsageError } from './errors.ts';
import { EXIT } from './exit.ts';
import { HELP } from './help.ts';
import { runKey } from './key.ts';
import { runPack } from './pack.ts';
import { runReview } from './review.ts';
import { runScore } from './score.ts';
import { runTeam } from './team/team.ts';
import { say, type TextKey } from './texts.ts';

const COMMANDS: Record<string, (args: string[]) => Promise<number>> = {
  check: runCheck,
  score: runScore,
  pack: runPack,
  key: runKey,
  review: runReview,
  team: runTeam,
};

async function run([name = '', ...args]: string[]): Promise<number> {
  const isHelp = (word: string) => word === '--help' || word === '-h';
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (isHelp(name) || args.some(isHelp)) {
    console.log(command ? HELP[name] : HELP['']);
    return EXIT.clean;
  }
  if (!command) throw new UsageError(name ? `没有命令 ${name} / no such command` : '没有给命令 / no command');
  return command(args);
}

// Expected failures are one line each; anything else is a defect and keeps its stack.
function explain(error: unknown): string {
  if (error instanceof UsageError) return `redline: ${oneLine(error.message)}；用法见 --help`;
  if (error instanceof UnreadableInput || error instanceof DraftRefused)
    return `redline: ${oneLine(error.message)}`;
  if (error instanceof PackError) {
    const [first, ...rest] = error.errors;
    const more = rest.length ? `（另有 ${rest.length} 处）` : '';
    return `redline: 规则包没有通过，改好再试：${first?.path}:${first?.line}: ${oneLine(first?.text ?? '')}${more}`;
  }
  if (error instanceof TrustError || error instanceof TransportError)
    return `redline: ${say(error.code as TextKey, ...error.params)}`;
  return `redline: ${(error as Error).stack}`;
}

const oneLine = (text: string) => text.replaceAll('\n', ' ');

// A reader that stops early (head) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.clean : EXIT.unusable);
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(explain(error));
  process.exitCode = EXIT.unusable;
}

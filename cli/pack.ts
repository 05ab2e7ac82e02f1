import { UsageError } from './errors.ts';
import { runPackList } from './pack-list.ts';
import { runKill, runRevoke } from './trust/amend.ts';
import { runBuild, runSign, runTest } from './trust/build.ts';
import { runImport, runInit } from './trust/init.ts';
import { runPublish } from './trust/publish.ts';
import { runRotateRoot } from './trust/rotate-root.ts';
import { runVerify } from './trust/verify.ts';

const COMMANDS: Record<string, (args: string[]) => Promise<number>> = {
  list: runPackList,
  init: runInit,
  import: runImport,
  test: runTest,
  build: runBuild,
  sign: runSign,
  verify: runVerify,
  publish: runPublish,
  revoke: runRevoke,
  kill: runKill,
  'rotate-root': runRotateRoot,
};

/** `redline pack …`: one file for each command. Gives the exit code. Throws UsageError. */
export async function runPack([name = '', ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command)
    throw new UsageError(
      name ? `没有命令 pack ${name} / no such command` : '没有给 pack 的命令 / no command',
    );
  return command(args);
}

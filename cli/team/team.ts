import { UsageError } from '../errors.ts';
import { runTeamInit } from './init.ts';
import { runEnrol, runRevoke, runRoster, runStream } from './members.ts';

const COMMANDS: Record<string, (args: string[]) => Promise<number>> = {
  init: runTeamInit,
  enrol: runEnrol,
  revoke: runRevoke,
  roster: runRoster,
  stream: runStream,
};

/** `redline team …`. Gives the exit code. Throws UsageError, UnreadableInput, TrustError. */
export async function runTeam([name = '', ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command)
    throw new UsageError(
      name ? `没有命令 team ${name} / no such command` : '没有给 team 的命令 / no command',
    );
  return command(args);
}

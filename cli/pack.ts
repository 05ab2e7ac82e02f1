import { UsageError } from './errors.ts';
import { runPackList } from './pack-list.ts';

const COMMANDS: Record<string, (args: string[]) => Promise<number>> = { list: runPackList };

/** `redline pack …`: one file for each command. Gives the exit code. Throws UsageError. */
export async function runPack([name = '', ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command)
    throw new UsageError(
      name ? `没有命令 pack ${name} / no such command` : '没有给 pack 的命令 / no command',
    );
  return command(args);
}

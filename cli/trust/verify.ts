import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildTeamPack } from '../../rules/trust/build.ts';
import {
  begin,
  openFirstRoot,
  rootPath,
  sha256,
  TrustError,
  update,
  WrongRoot,
} from '../../rules/trust/index.ts';
import { UsageError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { print } from '../print.ts';
import { say, type TextKey } from '../texts.ts';
import { readCall } from './call.ts';
import { subtle } from './key-file.ts';
import { fileAt, folderSource } from './site.ts';

/**
 * `redline pack verify SITE [--root SHA256] [--channel NAME]`: what a new member's browser would do with the folder.
 * Exit 1 where it would refuse anything.
 */
export async function runVerify(args: string[]): Promise<number> {
  const { options, words } = readCall(args, ['root', 'channel'], [1, 1]);
  const folder = words[0]!;
  try {
    const team = await firstTeam(folder, options.channel ?? 'stable', options.root);
    const source = folderSource(folder);
    const build = async (...given: Parameters<typeof buildTeamPack>) => buildTeamPack(...given);
    const edges = {
      subtle,
      source,
      now: Date.now(),
      installId: 'cli',
      builder: 'cli',
      kept: async () => undefined,
    };
    const { team: synced } = await update(team, { ...edges, build });
    for (const { id, seq, version, title } of Object.values(synced.packs))
      await print(say('cli_verified', id, title, version, seq));
    for (const { code, params } of synced.refused) await print(say(code as TextKey, ...params));
    return synced.refused.length ? EXIT.found : EXIT.clean;
  } catch (error) {
    if (!(error instanceof TrustError)) throw error;
    await print(say(error.code as TextKey, ...error.params));
    return EXIT.found;
  }
}

/** From the first root that lies there: the way to the newest one is checked as well. */
async function firstTeam(folder: string, channel: string, pinned: string | undefined) {
  const names: string[] = await readdir(join(folder, 'root')).catch(() => []);
  const versions = names.map((name) => Number(/^(\d+)\.json$/.exec(name)?.[1])).filter(Boolean);
  if (versions.length === 0) throw new UsageError(`${folder} 里没有 root/1.json；检查文件夹 / no root there`);
  const path = rootPath(Math.min(...versions));
  const bytes = (await fileAt(join(folder, path)))!;
  const hash = await sha256(subtle, bytes);
  if (pinned !== undefined && pinned !== hash) throw new WrongRoot(path);
  const root = await openFirstRoot(subtle, bytes, path);
  const invite = { urls: [], root: { version: root.version, sha256: hash }, channel };
  return begin(root, invite, 0);
}

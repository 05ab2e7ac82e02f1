import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openRoster, type Roster } from '../../review/roster.ts';
import { type Bytes, openFirstRoot, openNextRoot, type Root, rootPath } from '../../rules/trust/index.ts';
import { UnreadableInput } from '../errors.ts';
import { print } from '../print.ts';
import { say } from '../texts.ts';
import { subtle, writeNew } from '../trust/key-file.ts';
import { fileAt } from '../trust/site.ts';

// A team's folder: root/<n>.json and roster/<n>.json are public and go to the host; server-keys.json stays with the lead.

export const rosterPath = (version: number): string => `roster/${version}.json`;

export interface TeamFolder {
  root: Root;
  roster: Roster;
}

/** The newest root, reached from the first, and the newest roster. Throws UnreadableInput, TrustError. */
export async function readTeamFolder(folder: string): Promise<TeamFolder> {
  const root = await readRoots(folder);
  const version = await newest(join(folder, 'roster'));
  const bytes = await fileAt(join(folder, rosterPath(version)));
  if (!bytes)
    throw new UnreadableInput(
      `${folder} 里没有团队；先用 team init 建一个 / no team here, start with team init`,
    );
  return { root, roster: await openRoster(subtle, bytes, root) };
}

/** Throws UnreadableInput where there is none. */
export async function readRoots(folder: string): Promise<Root> {
  const first = await fileAt(join(folder, rootPath(1)));
  if (!first)
    throw new UnreadableInput(
      `${folder} 里没有根文件；先用 team init 建一个 / no root here, start with team init`,
    );
  let root = await openFirstRoot(subtle, first, rootPath(1));
  for (;;) {
    const path = rootPath(root.version + 1);
    const bytes = await fileAt(join(folder, path));
    if (!bytes) return root;
    root = await openNextRoot(subtle, bytes, root, path);
  }
}

async function newest(folder: string): Promise<number> {
  const names: string[] = await readdir(folder).catch(() => []);
  return Math.max(0, ...names.map((name) => Number(/^(\d+)\.json$/.exec(name)?.[1] ?? 0)));
}

/** Never over another file. */
export async function put(folder: string, path: string, bytes: Bytes | string): Promise<void> {
  const target = join(folder, path);
  await mkdir(join(target, '..'), { recursive: true });
  const text = typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
  await writeNew(target, text);
  await print(say('cli_written', target, Buffer.byteLength(text)));
}

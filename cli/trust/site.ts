import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  type Bytes,
  type Channel,
  channelPath,
  openEnvelope,
  openFirstRoot,
  type Root,
  readChannel,
  readEnvelope,
  roleOf,
  rootPath,
  type Site,
  type Source,
  TooLong,
  UnknownSigner,
} from '../../rules/trust/index.ts';
import { UnreadableInput } from '../errors.ts';
import { print } from '../print.ts';
import { say } from '../texts.ts';
import { subtle } from './key-file.ts';

// A published folder is the lead's whole memory: root/, channel/, packs/, blobs/. Any static host takes it as it is.

/** Files of a folder as a client asks for them. */
export function folderSource(folder: string): Source {
  return {
    async get(path, most) {
      const bytes = await fileAt(join(folder, path));
      if (bytes && bytes.length > most) throw new TooLong(path, most);
      return bytes;
    },
  };
}

export async function fileAt(path: string): Promise<Bytes | undefined> {
  const found = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw new UnreadableInput(`读不到 ${path}（${error.code}）；检查路径和权限 / cannot read it`);
  });
  return found && new Uint8Array(found);
}

export interface Published {
  root: Root;
  /** Of the root's file. */
  bytes: Bytes;
  channel?: Channel;
}

/** The newest root and the channel of a folder; undefined where nothing was published. Throws TrustError. */
export async function readSite(folder: string, channel: string): Promise<Published | undefined> {
  const names: string[] = await readdir(join(folder, 'root')).catch(() => []);
  const version = Math.max(0, ...names.map((name) => Number(/^(\d+)\.json$/.exec(name)?.[1] ?? 0)));
  if (version === 0) return undefined;
  const bytes = (await fileAt(join(folder, rootPath(version))))!;
  const root = await openFirstRoot(subtle, bytes, rootPath(version));
  const path = channelPath(channel);
  const file = await fileAt(join(folder, path));
  if (!file) return { root, bytes };
  // Signed for a root before this one, right after a rotation: what it says still stands, who signed it does not.
  const { signatures } = readEnvelope(file, path);
  const role = roleOf(root, 'channel');
  if (!signatures.every(({ keyid }) => Object.hasOwn(role.keys, keyid)))
    return { root, bytes, channel: await earlierChannel(folder, version, file, path) };
  const { payload } = await openEnvelope(subtle, file, 'channel', [role], path);
  return { root, bytes, channel: readChannel(payload, path) };
}

async function earlierChannel(folder: string, version: number, file: Bytes, path: string): Promise<Channel> {
  for (let at = version - 1; at > 0; at--) {
    const bytes = await fileAt(join(folder, rootPath(at)));
    if (!bytes) continue;
    const role = roleOf(await openFirstRoot(subtle, bytes, rootPath(at)), 'channel');
    const opened = await openEnvelope(subtle, file, 'channel', [role], path).catch(() => undefined);
    if (opened) return readChannel(opened.payload, path);
  }
  throw new UnknownSigner(path);
}

/**
 * Writes files, each beside its place and then renamed. The channel comes last: whoever syncs in between finds all
 * it names. With `dry` nothing is written and each file is named.
 */
export async function writeSite(folder: string, site: Site, dry: boolean): Promise<void> {
  const order = [...site].sort(([one], [other]) => rank(one) - rank(other));
  for (const [path, bytes] of order) {
    if (!dry) {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(`${target}.new`, bytes);
      await rename(`${target}.new`, target);
    }
    await print(say(dry ? 'cli_would_write' : 'cli_written', join(folder, path), bytes.length));
  }
}

const rank = (path: string): number => ['blobs', 'packs', 'root', 'channel'].indexOf(path.split('/')[0]!);

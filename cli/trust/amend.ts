import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Channel,
  nextChannel,
  openEnvelope,
  type Release,
  readMeta,
  revoke,
  roleOf,
  sealChannel,
  sha256,
} from '../../rules/trust/index.ts';
import { UsageError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { type Call, needed, readCall, wholeNumber } from './call.ts';
import { openKeys, subtle } from './key-file.ts';
import { signersFor } from './publish.ts';
import { fileAt, type Published, readSite, writeSite } from './site.ts';

const COMMON = ['to', 'key', 'passphrase-file', 'channel', 'dry-run'] as const;

/** `redline pack revoke ID SEQ --to SITE --reason R [--back-to SEQ]`. */
export async function runRevoke(args: string[]): Promise<number> {
  const call = readCall(args, [...COMMON, 'reason', 'back-to'], [2, 2]);
  const [id, number] = call.words as [string, string];
  const seq = wholeNumber(number, 'SEQ', 1, Number.MAX_SAFE_INTEGER);
  const reason = needed(call.options.reason, 'reason');
  return amend(call, async (held, channel, folder) => {
    const back = call.options['back-to'];
    const to = back === undefined ? undefined : await releaseOf(folder, held, id, Number(back));
    return revoke(channel, { id, seq, reason }, to);
  });
}

/** `redline pack kill RULE… --to SITE [--undo]`: switches single rules off at once, in this team's packs only. */
export async function runKill(args: string[]): Promise<number> {
  const call = readCall(args, [...COMMON, 'undo'], [1, 100]);
  return amend(call, async (_, { kill }) => {
    const rest = kill.filter((rule) => !call.words.includes(rule));
    return { kill: call.options.undo ? rest : [...rest, ...call.words] };
  });
}

async function amend(
  { options }: Call,
  change: (held: Published, channel: Channel, folder: string) => Promise<Partial<Channel>>,
): Promise<number> {
  const folder = needed(options.to, 'to');
  const held = await readSite(folder, options.channel ?? 'stable');
  if (!held?.channel)
    throw new UsageError(`${folder} 里还没有发布过；先用 pack publish / nothing published there`);
  const keys = await openKeys(options.key, options['passphrase-file']);
  const next = nextChannel(held.channel, await change(held, held.channel, folder), Date.now());
  const { path, bytes } = await sealChannel(subtle, next, signersFor(held.root, 'channel', keys));
  await writeSite(folder, new Map([[path, bytes]]), options['dry-run'] === true);
  return EXIT.clean;
}

/** A release that lies in the folder, as a channel names it. Throws UsageError. */
async function releaseOf(folder: string, { root }: Published, id: string, seq: number): Promise<Release> {
  const dir = join(folder, 'packs', id);
  for (const name of await readdir(dir).catch((): string[] => [])) {
    const bytes = await fileAt(join(dir, name));
    if (!bytes) continue;
    const meta = await openEnvelope(subtle, bytes, 'pack', [roleOf(root, 'packs')], name)
      .then(({ payload }) => readMeta(payload, { team: root.team, id, seq }, name))
      .catch(() => undefined);
    if (meta) return { seq, meta: { sha256: await sha256(subtle, bytes), len: bytes.length } };
  }
  throw new UsageError(`没有 ${id} 的第 ${seq} 版，或它的签名已不可信 / no such release`);
}

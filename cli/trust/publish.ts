import {
  type Channel,
  checkDigits,
  describe,
  firstChannel,
  firstRoot,
  type Invite,
  LIMITS,
  type NewKey,
  nextChannel,
  oneKey,
  type Root,
  type Site,
  sealChannel,
  sealRelease,
  sealRoot,
  sha256,
  whoOf,
  withPack,
  writeInvite,
} from '../../rules/trust/index.ts';
import { UsageError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { print } from '../print.ts';
import { say } from '../texts.ts';
import { archiveOf } from './archive.ts';
import { type Call, needed, readCall, wholeNumber } from './call.ts';
import { openKeys, subtle } from './key-file.ts';
import { nextSeq } from './seq.ts';
import { type Published, readSite, writeSite } from './site.ts';

const DAY = 24 * 3600_000;
const random = <T extends Uint8Array<ArrayBuffer>>(bytes: T): T => crypto.getRandomValues(bytes);

/**
 * `redline pack publish [DIR] --to SITE`: a release of the pack in DIR, to everybody or to some first; without DIR the
 * channel is signed anew. The first time, the key becomes the team's only one.
 */
export async function runPublish(args: string[]): Promise<number> {
  const call = readCall(
    args,
    ['to', 'key', 'passphrase-file', 'title', 'channel', 'life', 'notes', 'share', 'who', 'url', 'dry-run'],
    [0, 1],
  );
  const { options, words } = call;
  const folder = needed(options.to, 'to');
  const name = options.channel ?? 'stable';
  const keys = await openKeys(options.key, options['passphrase-file']);
  const now = Date.now();
  const site: Site = new Map();
  const held = (await readSite(folder, name)) ?? (await begin(call, keys, now, site));
  const channel = channelOf(held, name, call, now);
  const packs =
    words[0] === undefined ? channel.packs : await release(words[0], folder, held, channel, call, keys, site);
  const signed = await sealChannel(subtle, { ...channel, packs }, signersFor(held.root, 'channel', keys));
  site.set(signed.path, signed.bytes);
  await writeSite(folder, site, options['dry-run'] === true);
  await printInvite(held, name, options.url);
  return EXIT.clean;
}

/** Keys that hold a role. Throws UsageError where too few were given. */
export function signersFor(
  root: Root,
  role: 'root' | 'channel' | 'packs',
  keys: readonly NewKey[],
): NewKey[] {
  const { keyids, threshold } = root.roles[role];
  const own = keys.filter(({ keyid }) => keyids.includes(keyid));
  if (own.length >= threshold) return own;
  throw new UsageError(
    `签 ${role} 要 ${threshold} 把密钥，给了 ${own.length} 把；再加 --key / too few keys for the role ${role}`,
  );
}

async function begin({ options }: Call, keys: NewKey[], now: number, site: Site): Promise<Published> {
  if (keys.length !== 1)
    throw new UsageError('第一次发布只用一把密钥；之后用 pack rotate-root 增加 / begin with one key');
  const root = firstRoot(needed(options.title, 'title'), oneKey(keys[0]!), now, random);
  const { path, bytes } = await sealRoot(subtle, root, keys);
  site.set(path, bytes);
  return { root, bytes };
}

/** The next channel, or the first. Its life is the one asked for, else the one it had. */
function channelOf({ root, channel }: Published, name: string, { options }: Call, now: number): Channel {
  const days = options.life && wholeNumber(options.life, '--life', 1, LIMITS.channelLifeMax / DAY);
  const next = channel ? nextChannel(channel, {}, now) : firstChannel(root, name, now);
  return days ? { ...next, expires: now + days * DAY } : next;
}

async function release(
  dir: string,
  folder: string,
  { root }: Published,
  channel: Channel,
  { options }: Call,
  keys: NewKey[],
  site: Site,
): Promise<Channel['packs']> {
  const { id, title, version, files } = await archiveOf(dir);
  const seq = await nextSeq(folder, id, channel);
  const info = { team: root.team, id, seq, title, version, notes: options.notes ?? '' };
  const made = await describe(subtle, info, files);
  const { release, files: sent } = await sealRelease(subtle, made, signersFor(root, 'packs', keys));
  for (const [path, bytes] of sent) site.set(path, bytes);
  const before = channel.packs[id];
  const staged = options.share !== undefined || options.who !== undefined;
  if (!staged) return withPack(channel, id, { stable: release });
  if (!before)
    throw new UsageError('第一版要发给所有人；去掉 --share 和 --who / the first release goes to everybody');
  const salt = Buffer.from(random(new Uint8Array(16))).toString('hex');
  const names = options.who?.split(',').filter(Boolean) ?? [];
  const who = await Promise.all(names.map((each) => whoOf(subtle, salt, each)));
  const share = wholeNumber(options.share ?? '0', '--share', 0, 10_000);
  return withPack(channel, id, { stable: before.stable, canary: { release, salt, share, who } });
}

async function printInvite(
  { root, bytes }: Published,
  channel: string,
  urls: string[] | undefined,
): Promise<void> {
  if (!urls?.length) return;
  const pinned = { version: root.version, sha256: await sha256(subtle, bytes) };
  const invite: Invite = { urls, root: pinned, channel };
  await print(say('cli_invite', writeInvite(invite), await checkDigits(subtle, invite)));
}

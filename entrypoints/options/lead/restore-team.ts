import { unzipSync } from 'fflate';
import {
  type Bytes,
  channelPath,
  FileMissing,
  metaPath,
  openEnvelope,
  openFirstRoot,
  readBackup,
  readChannel,
  readFiles,
  readMeta,
  restore,
  roleOf,
  rootPath,
  sha256,
  UnknownSigner,
  unpack,
} from '../../../rules/trust/index.ts';
import type { Desk, LeadTeam } from './desk.ts';
import type { LeadEdges } from './release.ts';
import { forkRows } from './sheet.ts';

/**
 * A team again, on another computer: its key out of the backup, everything else out of the folder it published. Rows
 * keep their ids, so that what hangs on a rule goes on. Examples of their own are not read back.
 * Throws WrongPassphrase and what the folder is refused for.
 */
export async function restoreTeam(
  { subtle }: LeadEdges,
  { backup, passphrase, zip, url }: { backup: string; passphrase: string; zip: Bytes; url: string },
): Promise<Partial<Desk>> {
  const key = await restore(subtle, readBackup(JSON.parse(backup)), passphrase);
  const files = Object.entries(unzipSync(zip)).filter(([path]) =>
    /^(?:root|channel|packs|blobs)\//.test(path),
  );
  const site = new Map(files.map(([path, bytes]) => [path, new Uint8Array(bytes) as Bytes]));
  const fileAt = (path: string): Bytes => {
    const bytes = site.get(path);
    if (!bytes) throw new FileMissing(path);
    return bytes;
  };
  const versions = [...site.keys()].map((path) => Number(/^root\/(\d+)\.json$/.exec(path)?.[1] ?? 0));
  const path = rootPath(Math.max(1, ...versions));
  const root = await openFirstRoot(subtle, fileAt(path), path);
  if (!root.roles.packs.keyids.includes(key.keyid)) throw new UnknownSigner(path);
  const place = channelPath('stable');
  const opened = await openEnvelope(subtle, fileAt(place), 'channel', [roleOf(root, 'channel')], place);
  const channel = readChannel(opened.payload, place);
  const rootHash = await sha256(subtle, fileAt(path));
  const team: LeadTeam = { title: root.title, urls: [url], root, rootHash, channel, key, site, unsent: [] };
  const [id] = Object.keys(channel.packs);
  if (id === undefined) return { team };
  const release = channel.packs[id]!.stable;
  const named = metaPath(id, release.meta.sha256);
  const signed = await openEnvelope(subtle, fileAt(named), 'pack', [roleOf(root, 'packs')], named);
  const meta = readMeta(signed.payload, { team: root.team, id, seq: release.seq }, named);
  const archive = await unpack(subtle, fileAt(`blobs/${meta.file.sha256}`), meta.file.raw, id);
  const rows = forkRows(readFiles(archive, id)).rows.map((row, n) => ({
    ...row,
    id: row.id ?? `${id}-${n + 1}`,
  }));
  const { version, notes, title } = meta;
  const next = 1 + Math.max(0, ...rows.map((row) => Number(/-(\d+)$/.exec(row.id)?.[1] ?? 0)));
  const seqs = [
    release.seq,
    ...channel.revoked.map(({ seq }) => seq),
    channel.packs[id]!.canary?.release.seq ?? 0,
  ];
  const held = { release, version, notes, at: channel.issued, rows };
  return { packId: id, title, rows, next, releases: [held], lastSeq: Math.max(...seqs), team };
}

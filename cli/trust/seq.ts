import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Channel, fromBase64, readEnvelope } from '../../rules/trust/index.ts';
import { fileAt } from './site.ts';

/** One more than any release of a pack that was ever put into this folder, named or revoked. */
export async function nextSeq(folder: string, id: string, channel: Channel): Promise<number> {
  const dir = join(folder, 'packs', id);
  const names: string[] = await readdir(dir).catch(() => []);
  const lying = await Promise.all(names.map((name) => seqOf(join(dir, name))));
  const { stable, canary } = channel.packs[id] ?? {};
  const named = [stable?.seq ?? 0, canary?.release.seq ?? 0];
  const revoked = channel.revoked.filter((each) => each.id === id).map(({ seq }) => seq);
  return 1 + Math.max(0, ...lying, ...named, ...revoked);
}

async function seqOf(path: string): Promise<number> {
  const bytes = await fileAt(path);
  const payload = bytes && fromBase64(readEnvelope(bytes, path).payload);
  const { seq } = JSON.parse(Buffer.from(payload ?? []).toString() || '{}') as { seq?: number };
  return seq ?? 0;
}

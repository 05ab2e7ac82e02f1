import type { Bytes } from '../../rules/trust/bytes.ts';
import { hashOf } from '../sealed.ts';
import { readBundle, writeBundle } from './bundle.ts';
import { packEvent } from './gzip.ts';
import type { Transport } from './transport.ts';

/** A `.redline` file somebody saves, sends and opens. `read` gives undefined where there is none yet. */
export interface Sheet {
  read(): Promise<string | undefined>;
  write(text: string): Promise<void>;
}

/** One file as a transport: every write is the whole bundle. Throws NotABundle, DamagedBundle. */
export function fileTransport(sheet: Sheet, subtle: SubtleCrypto): Transport {
  const all = async (): Promise<Bytes[]> => {
    const text = await sheet.read();
    return text === undefined ? [] : readBundle(text, subtle);
  };
  // Two writes at once would lose one.
  let last: Promise<unknown> = Promise.resolve();
  return {
    caps: { ordered: false, acl: false, push: false },
    append({ hash, bytes }) {
      const turn = last.then(async () => {
        await packEvent(bytes);
        const events = await all();
        const hashes = await Promise.all(events.map((each) => nameOf(each, subtle)));
        const known = hashes.indexOf(hash);
        if (known >= 0) return { pos: known + 1, duplicate: true };
        await sheet.write(await writeBundle([...events, bytes], subtle));
        return { pos: events.length + 1, duplicate: false };
      });
      last = turn.catch(() => undefined);
      return turn;
    },
    async pull(after, most) {
      const from = Number(after ?? 0);
      const items = (await all()).map((bytes, at) => ({ bytes, pos: at + 1 })).slice(from, from + most);
      return { items, cursor: items.length ? String(from + items.length) : after, lost: [] };
    },
    async ack() {},
    async close() {},
  };
}

async function nameOf(bytes: Bytes, subtle: SubtleCrypto): Promise<string> {
  try {
    return await hashOf(bytes, subtle);
  } catch {
    return '';
  }
}

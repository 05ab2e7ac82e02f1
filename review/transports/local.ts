import type { Bytes } from '../../rules/trust/bytes.ts';
import { packEvent } from './gzip.ts';
import type { Item, Receipt, Transport } from './transport.ts';

/** Where one machine keeps its events: IndexedDB in the extension (bridge/review-store.ts), memory in tests. */
export interface EventStore {
  /** Adds under the hash, once; resolves when it would survive a crash. Positions only grow. */
  put(hash: string, bytes: Bytes, ts: number): Promise<Receipt>;
  after(pos: number, most: number): Promise<Item[]>;
  /** Calls `wake` when somebody added an event, in whatever window. */
  watch(wake: () => void): () => void;
}

/** One machine, no server: the default. `clock` in milliseconds. */
export function localTransport(store: EventStore, clock: () => number): Transport {
  const stops = new Set<() => void>();
  return {
    caps: { ordered: true, acl: false, push: true },
    async append({ hash, bytes }) {
      // The same limit as on a server: what was kept here can be sent there later.
      await packEvent(bytes);
      return store.put(hash, bytes, clock());
    },
    async pull(after, most) {
      const items = await store.after(Number(after ?? 0), most);
      const last = items.at(-1);
      return { items, cursor: last ? String(last.pos) : after, lost: [] };
    },
    async ack() {},
    watch(wake) {
      const stop = store.watch(wake);
      stops.add(stop);
      return stop;
    },
    async close() {
      for (const stop of stops) stop();
    },
  };
}

export function memoryStore(): EventStore {
  const items: Item[] = [];
  const places = new Map<string, number>();
  const wakes = new Set<() => void>();
  return {
    async put(hash, bytes, ts) {
      const known = places.get(hash);
      if (known !== undefined) return { pos: known, ts: items[known - 1]!.ts!, duplicate: true };
      const pos = items.push({ bytes, pos: items.length + 1, ts });
      places.set(hash, pos);
      for (const wake of wakes) wake();
      return { pos, ts, duplicate: false };
    },
    async after(pos, most) {
      return items.slice(pos, pos + most);
    },
    watch(wake) {
      wakes.add(wake);
      return () => wakes.delete(wake);
    },
  };
}

import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { OutboxStore, Waiting } from '../review/outbox.ts';
import type { Checked } from '../review/sealed.ts';
import type { EventStore } from '../review/transports/local.ts';

// Cases on this machine, in a database of their own: nothing here is ever deleted silently, and a change of the
// other stores does not touch it.

interface Reviews extends DBSchema {
  /** Envelopes in order of arrival. `pos` is given by the database. */
  events: {
    key: number;
    value: { pos?: number; hash: string; bytes: Uint8Array<ArrayBuffer>; ts: number };
    indexes: { hash: string };
  };
  outbox: { key: number; value: Waiting & { at?: number; hash: string }; indexes: { hash: string } };
  /** What checking found, so that a signature is checked once. */
  checked: { key: string; value: Checked };
}

let opened: Promise<IDBPDatabase<Reviews>> | undefined;

function database(): Promise<IDBPDatabase<Reviews>> {
  opened ??= openDB<Reviews>('redline-review', 1, {
    upgrade(db) {
      const events = db.createObjectStore('events', { keyPath: 'pos', autoIncrement: true });
      events.createIndex('hash', 'hash', { unique: true });
      const outbox = db.createObjectStore('outbox', { keyPath: 'at', autoIncrement: true });
      outbox.createIndex('hash', 'hash', { unique: true });
      db.createObjectStore('checked', { keyPath: 'hash' });
    },
    terminated() {
      opened = undefined;
    },
  });
  return opened;
}

/** Strict: an event that was acknowledged here survives a crash of the machine. */
const DURABLE = { durability: 'strict' } as const;

/** Worker, desk and workbench are windows of one origin. */
const NEWS = 'redline-review';

function tell(): void {
  const channel = new BroadcastChannel(NEWS);
  channel.postMessage(null);
  channel.close();
}

export const eventStore: EventStore = {
  async put(hash, bytes, ts) {
    const transaction = (await database()).transaction('events', 'readwrite', DURABLE);
    const known = await transaction.store.index('hash').get(hash);
    const pos = known?.pos ?? (await transaction.store.add({ hash, bytes, ts }));
    await transaction.done;
    if (!known) tell();
    return { pos, ts: known?.ts ?? ts, duplicate: known !== undefined };
  },
  async after(pos, most) {
    const found = await (await database()).getAll('events', IDBKeyRange.lowerBound(pos, true), most);
    return found.map(({ bytes, ts, pos: at }) => ({ bytes, ts, pos: at! }));
  },
  watch(wake) {
    const channel = new BroadcastChannel(NEWS);
    channel.onmessage = wake;
    return () => channel.close();
  },
};

export const outboxStore: OutboxStore = {
  async all() {
    return (await database()).getAll('outbox');
  },
  async put(waiting) {
    const { hash } = waiting.event;
    const transaction = (await database()).transaction('outbox', 'readwrite', DURABLE);
    const at = await transaction.store.index('hash').getKey(hash);
    await transaction.store.put({ ...waiting, hash, ...(at !== undefined && { at }) });
    await transaction.done;
  },
  async remove(hash) {
    const transaction = (await database()).transaction('outbox', 'readwrite', DURABLE);
    const at = await transaction.store.index('hash').getKey(hash);
    if (at !== undefined) await transaction.store.delete(at);
    await transaction.done;
  },
};

/** Earlier answers of `checkEvents`; with them a start reads states without checking a signature. */
export async function readChecked(): Promise<Map<string, Checked>> {
  const all = await (await database()).getAll('checked');
  return new Map(all.map((each) => [each.hash, each]));
}

export async function saveChecked(some: Iterable<Checked>): Promise<void> {
  const transaction = (await database()).transaction('checked', 'readwrite');
  for (const each of some) void transaction.store.put(each);
  await transaction.done;
}

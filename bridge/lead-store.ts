import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Desk } from '../entrypoints/options/lead/desk.ts';

// The lead's table and key, in a database of their own. The key is kept as the browser's own object: it signs here
// and its bytes cannot be read back.

interface Lead extends DBSchema {
  desk: { key: string; value: Desk };
}

let opened: Promise<IDBPDatabase<Lead>> | undefined;

function database(): Promise<IDBPDatabase<Lead>> {
  opened ??= openDB<Lead>('redline-lead', 1, {
    upgrade(db) {
      db.createObjectStore('desk');
    },
    terminated() {
      opened = undefined;
    },
  }).catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

export async function readDesk(): Promise<Desk | undefined> {
  return (await database()).get('desk', 'desk');
}

export async function saveDesk(desk: Desk): Promise<void> {
  const change = (await database()).transaction('desk', 'readwrite', { durability: 'strict' });
  await change.store.put(desk, 'desk');
  await change.done;
}

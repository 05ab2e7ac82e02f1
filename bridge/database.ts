import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

interface Redline extends DBSchema {
  /** Marks an author hid. The finding stays: reviewers, guard and cap still see it. */
  ignored: { key: string; value: { key: string; ruleId: string; at: string } };
}

let opened: Promise<IDBPDatabase<Redline>> | undefined;

function database(): Promise<IDBPDatabase<Redline>> {
  opened ??= openDB<Redline>('redline', 1, {
    upgrade(db) {
      db.createObjectStore('ignored', { keyPath: 'key' });
    },
    terminated() {
      opened = undefined;
    },
  });
  return opened;
}

export async function ignoredKeys(): Promise<string[]> {
  return (await database()).getAllKeys('ignored');
}

/** `at` is an ISO time from the caller's clock. */
export async function saveIgnored(entry: { key: string; ruleId: string; at: string }): Promise<void> {
  await (await database()).put('ignored', entry);
}

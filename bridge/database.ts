import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Noted } from './events.ts';

interface Redline extends DBSchema {
  /** Marks an author hid. The finding stays: reviewers, guard and cap still see it. */
  ignored: { key: string; value: { key: string; ruleId: string; at: string } };
  /** What was done with findings, the oldest first; for counts on this computer only. */
  events: { key: number; value: Noted & { at: string } };
}

let opened: Promise<IDBPDatabase<Redline>> | undefined;

function database(): Promise<IDBPDatabase<Redline>> {
  opened ??= openDB<Redline>('redline', 2, {
    upgrade(db, from) {
      if (from < 1) db.createObjectStore('ignored', { keyPath: 'key' });
      if (from < 2) db.createObjectStore('events', { autoIncrement: true });
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

export async function dropIgnored(key: string): Promise<void> {
  await (await database()).delete('ignored', key);
}

/** Events kept; the oldest go first. */
const MOST_EVENTS = 5000;

/** `at` is an ISO time from the caller's clock. */
export async function saveEvent(event: Noted & { at: string }, most = MOST_EVENTS): Promise<void> {
  const change = (await database()).transaction('events', 'readwrite');
  await change.store.add(event);
  const over = (await change.store.count()) - most;
  let cursor = over > 0 ? await change.store.openCursor() : null;
  for (let left = over; cursor && left > 0; left--) {
    await cursor.delete();
    cursor = await cursor.continue();
  }
  await change.done;
}

/** In the order in which they happened. */
export async function events(): Promise<(Noted & { at: string })[]> {
  return (await database()).getAll('events');
}

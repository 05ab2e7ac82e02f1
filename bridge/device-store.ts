import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { NewKey } from '../rules/trust/key.ts';

// What makes this browser a device of a team. The keys cannot be taken out, so losing the profile loses them: the
// lead enrols a new device, nothing is recovered. A database of its own: no other store's change touches it.

export interface HeldTeam {
  roots: Uint8Array<ArrayBuffer>[];
  roster: Uint8Array<ArrayBuffer>;
}

export interface Webhook {
  kind: 'feishu' | 'dingtalk' | 'wecom';
  url: string;
}

interface Values {
  /** Signs what its owner does. */
  approval: NewKey;
  /** Signs roots and rosters of a team founded here; another key, so that neither can stand for the other. */
  lead: NewKey;
  name: string;
  team: HeldTeam;
  /** Events up to here were checked. */
  cursor: string | null;
  webhook: Webhook | null;
}

interface Device extends DBSchema {
  values: { key: string; value: Values[keyof Values] };
}

let opened: Promise<IDBPDatabase<Device>> | undefined;

function database(): Promise<IDBPDatabase<Device>> {
  opened ??= openDB<Device>('redline-device', 1, {
    upgrade(db) {
      db.createObjectStore('values');
    },
    terminated() {
      opened = undefined;
    },
  });
  return opened;
}

export async function held<K extends keyof Values>(key: K): Promise<Values[K] | undefined> {
  return (await (await database()).get('values', key)) as Values[K] | undefined;
}

export async function keep<K extends keyof Values>(key: K, value: Values[K]): Promise<void> {
  await (await database()).put('values', value, key);
}

/** The key of that name, made once: of two askers at once the first to be stored wins. */
export async function heldKey(name: 'approval' | 'lead', make: () => Promise<NewKey>): Promise<NewKey> {
  const known = await held(name);
  if (known) return known;
  const made = await make();
  const transaction = (await database()).transaction('values', 'readwrite', { durability: 'strict' });
  const first = (await transaction.store.get(name)) as NewKey | undefined;
  if (!first) await transaction.store.put(made, name);
  await transaction.done;
  return first ?? made;
}

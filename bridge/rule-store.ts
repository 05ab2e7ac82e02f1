import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Built, Bytes, Team } from '../rules/trust/index.ts';

// Team rules, in a database of their own. A run is downloaded, checked and compiled first; then one transaction
// moves everything at once: whatever dies on the way, the old rules or the new ones are there, whole.

/** How the last runs went. Times in milliseconds since 1970. */
export interface SyncNote {
  lastTry?: number;
  lastGood?: number;
  nextAt: number;
  /** In a row. */
  failures: number;
  error?: { code: string; params: string[] };
}

export interface TeamRecord {
  id: string;
  team: Team;
  sync: SyncNote;
}

/** What the engine reads; `builder` says which build made it, another one makes it anew from the archive. */
export interface Compiled {
  builder: string;
  blob: string;
  /** Rules that were left out. */
  killed: string[];
  buffer: ArrayBuffer;
}

/** Everything the worker needs to keep team rules; tests give one in memory. */
export interface RuleStore {
  teams(): Promise<TeamRecord[]>;
  blob(sha256: string): Promise<Bytes | undefined>;
  compiled(team: string, pack: string): Promise<Compiled | undefined>;
  /** All or nothing. What no team uses any more goes with it. */
  commit(record: TeamRecord, built: Record<string, Built>, builder: string): Promise<void>;
  /** Another compilation of what is held; moves nothing else. */
  keep(team: string, pack: string, compiled: Compiled): Promise<void>;
  remove(team: string): Promise<void>;
}

interface Rules extends DBSchema {
  teams: { key: string; value: TeamRecord };
  blobs: { key: string; value: Bytes };
  compiled: { key: string; value: Compiled };
}

const keyOf = (team: string, pack: string): string => `${team}/${pack}`;
const STORES = ['teams', 'blobs', 'compiled'] as const;
const ALL_OR_NOTHING: IDBTransactionOptions = { durability: 'strict' };

let opened: Promise<IDBPDatabase<Rules>> | undefined;

function database(): Promise<IDBPDatabase<Rules>> {
  opened ??= openDB<Rules>('redline-rules', 1, {
    upgrade(db) {
      db.createObjectStore('teams', { keyPath: 'id' });
      db.createObjectStore('blobs');
      db.createObjectStore('compiled');
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

export const ruleStore: RuleStore = {
  teams: async () => (await database()).getAll('teams'),
  blob: async (sha256) => (await database()).get('blobs', sha256),
  compiled: async (team, pack) => (await database()).get('compiled', keyOf(team, pack)),

  async commit(record, built, builder) {
    const change = (await database()).transaction(STORES, 'readwrite', ALL_OR_NOTHING);
    const compiled = change.objectStore('compiled');
    const blobs = change.objectStore('blobs');
    const writes: Promise<unknown>[] = [change.objectStore('teams').put(record)];
    for (const [pack, { blob, bytes, compiled: buffer }] of Object.entries(built)) {
      writes.push(
        blobs.put(bytes, blob),
        compiled.put(
          { builder, blob, killed: record.team.packs[pack]?.killed ?? [], buffer },
          keyOf(record.id, pack),
        ),
      );
    }
    await Promise.all(writes);
    await sweep(change);
    await change.done;
  },

  async keep(team, pack, compiled) {
    await (await database()).put('compiled', compiled, keyOf(team, pack));
  },

  async remove(team) {
    const change = (await database()).transaction(STORES, 'readwrite', ALL_OR_NOTHING);
    await change.objectStore('teams').delete(team);
    await sweep(change);
    await change.done;
  },
};

type Change = IDBPTransaction<Rules, typeof STORES, 'readwrite'>;

/** Drops what no team points to. */
async function sweep(change: Change): Promise<void> {
  const teams = await change.objectStore('teams').getAll();
  const packs = teams.flatMap(({ id, team }) => Object.values(team.packs).map((pack) => ({ id, pack })));
  const blobs = new Set(packs.map(({ pack }) => pack.blob));
  const compiled = new Set(packs.map(({ id, pack }) => keyOf(id, pack.id)));
  for (const [store, kept] of [
    ['blobs', blobs],
    ['compiled', compiled],
  ] as const)
    for (const key of await change.objectStore(store).getAllKeys())
      if (!kept.has(key)) await change.objectStore(store).delete(key);
}

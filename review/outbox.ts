import { LIMITS } from './limits.ts';
import type { Sealed } from './sealed.ts';
import { Busy, Refused, TooLarge, type Transport } from './transports/transport.ts';

/** A sealed event that has not been acknowledged. It is sent again as it is, never sealed anew: no fork. */
export interface Waiting {
  event: Sealed;
  tries: number;
  /** Not before then, milliseconds. */
  nextAt: number;
  /** Why it will never get through; kept so that its author is told. */
  refused?: string;
}

/** Survives the worker: an event is put here before it is sent, and taken out when the keeper has it. */
export interface OutboxStore {
  all(): Promise<Waiting[]>;
  put(waiting: Waiting): Promise<void>;
  remove(hash: string): Promise<void>;
}

export interface Flushed {
  sent: string[];
  refused: string[];
  /** When to try again; absent when nothing waits. */
  nextAt?: number;
}

export const enqueue = (store: OutboxStore, event: Sealed): Promise<void> =>
  store.put({ event, tries: 0, nextAt: 0 });

/**
 * Sends what is due, in order; the first that fails stops the rest, which may build on it. `chance`: 0–1, so
 * that a team does not come back all at once (full jitter).
 */
export async function flush(
  store: OutboxStore,
  transport: Transport,
  now: number,
  chance: () => number,
): Promise<Flushed> {
  const done: Flushed = { sent: [], refused: [] };
  for (const waiting of await store.all()) {
    if (waiting.refused) continue;
    if (waiting.nextAt > now) return { ...done, nextAt: waiting.nextAt };
    try {
      await transport.append(waiting.event);
      await store.remove(waiting.event.hash);
      done.sent.push(waiting.event.hash);
    } catch (error) {
      if (error instanceof Refused || error instanceof TooLarge) {
        await store.put({ ...waiting, refused: error.code });
        done.refused.push(waiting.event.hash);
        continue;
      }
      const most = Math.min(LIMITS.retryFirst * 2 ** waiting.tries, LIMITS.retryMost);
      const nextAt = error instanceof Busy ? error.retryAt : now + Math.ceil(most * chance());
      await store.put({ ...waiting, tries: waiting.tries + 1, nextAt });
      return { ...done, nextAt };
    }
  }
  return done;
}

export function memoryOutbox(): OutboxStore {
  const held = new Map<string, Waiting>();
  return {
    async all() {
      return [...held.values()];
    },
    async put(waiting) {
      held.set(waiting.event.hash, waiting);
    },
    async remove(hash) {
      held.delete(hash);
    },
  };
}

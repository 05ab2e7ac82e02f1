import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import type { Memory } from '../entrypoints/content/edge.ts';
import { memorySchema } from './author-messages.ts';

// What an author answered for the draft in a tab, so that a reload asks nothing again. Never on disk: it goes with
// the browser's session, and with its tab before that.

const NOTHING: Memory = { answers: [], hidden: [] };
const kept = storage.defineItem<Record<string, unknown>>('session:answers', { fallback: {} });
const nameOf = (tab: number, host: string): string => `${tab} ${host}`;

export async function recall(tab: number, host: string): Promise<Memory> {
  const all = await kept.getValue();
  const stored = v.safeParse(memorySchema, all[nameOf(tab, host)]);
  return stored.success ? stored.output : NOTHING;
}

export async function remember(tab: number, host: string, memory: Memory): Promise<void> {
  const { [nameOf(tab, host)]: _, ...others } = await kept.getValue();
  const empty = memory.answers.length + memory.hidden.length === 0;
  await kept.setValue(empty ? others : { ...others, [nameOf(tab, host)]: memory });
}

export async function forgetTab(tab: number): Promise<void> {
  const all = Object.entries(await kept.getValue());
  await kept.setValue(Object.fromEntries(all.filter(([name]) => !name.startsWith(`${tab} `))));
}

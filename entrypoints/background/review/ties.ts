import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import type { CaseName } from '../../../bridge/review-report.ts';

// Which case a tab's draft was last sent as. Gone with the browser's session: a tab number means nothing after it.
const ties = storage.defineItem<Record<string, CaseName>>('session:ties', { fallback: {} });
const schema = v.record(v.string(), v.object({ author: v.string(), case: v.string() }));

async function read(): Promise<Record<string, CaseName>> {
  const stored = v.safeParse(schema, await ties.getValue());
  return stored.success ? stored.output : {};
}

export async function tieOf(tab: number | undefined): Promise<CaseName | undefined> {
  return tab === undefined ? undefined : (await read())[tab];
}

/** null: this tab's draft is another one. */
export async function tie(tab: number, name: CaseName | null): Promise<void> {
  const { [tab]: _, ...rest } = await read();
  await ties.setValue(name ? { ...rest, [tab]: name } : rest);
}

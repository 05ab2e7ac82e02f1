import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import { FIELD_ROLES, type FieldRole } from '../rules/engine/platform.ts';
import { hostSchema } from './host.ts';
import { readPolicy } from './policy.ts';
import { decide, type Power, type Scope } from './power-state.ts';

// Where Redline is switched off. What is kept is what is off, so that a new site is on.

const offSchema = v.object({
  everywhere: v.boolean(),
  sites: v.array(hostSchema),
  fields: v.record(hostSchema, v.array(v.picklist(FIELD_ROLES))),
});
type Off = v.InferOutput<typeof offSchema>;

const off = storage.defineItem<Off>('local:off', { fallback: { everywhere: false, sites: [], fields: {} } });
/** Tabs are numbered anew when the browser starts: so long this lives. */
const tabs = storage.defineItem<number[]>('session:off-tabs', { fallback: [] });

async function readOff(): Promise<Off> {
  const stored = v.safeParse(offSchema, await off.getValue());
  return stored.success ? stored.output : { everywhere: false, sites: [], fields: {} };
}

/** How it stands in a tab that shows this host; of a page without either, what holds everywhere. */
export async function powerAt(host: string | undefined, tab: number | undefined): Promise<Power> {
  const [kept, offTabs, policy] = await Promise.all([readOff(), tabs.getValue(), readPolicy()]);
  return decide({ ...kept, tabs: offTabs }, policy, host, tab);
}

export interface Switched {
  scope: Scope;
  on: boolean;
  host?: string | undefined;
  tab?: number | undefined;
}

export async function savePower({ scope, on, host, tab }: Switched): Promise<void> {
  if (scope === 'tab' && tab !== undefined) await tabs.setValue(switched(await tabs.getValue(), tab, on));
  const kept = await readOff();
  if (scope === 'everywhere') await off.setValue({ ...kept, everywhere: !on });
  if (scope === 'site' && host) await off.setValue({ ...kept, sites: switched(kept.sites, host, on) });
}

export async function saveField(host: string, role: FieldRole, on: boolean): Promise<void> {
  const kept = await readOff();
  const before = Object.hasOwn(kept.fields, host) ? kept.fields[host]! : [];
  await off.setValue({ ...kept, fields: { ...kept.fields, [host]: switched(before, role, on) } });
}

/** A list of what is off, with one entry more or less. */
function switched<T>(list: readonly T[], entry: T, on: boolean): T[] {
  const others = list.filter((each) => each !== entry);
  return on ? others : [...others, entry];
}

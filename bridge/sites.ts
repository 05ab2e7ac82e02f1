import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import { hostSchema } from './host.ts';

// Sites an author turned Redline on for, besides those the manifest names. A list of our own, because a permission
// alone does not say what it was given for: a team's rule host has one too.

const sites = storage.defineItem<string[]>('local:sites', { fallback: [] });

/** In the order in which they were turned on. Empty where what is stored cannot be read. */
export async function readSites(): Promise<string[]> {
  const stored = v.safeParse(v.array(hostSchema), await sites.getValue());
  return stored.success ? stored.output : [];
}

export async function addSite(host: string): Promise<void> {
  const known = await readSites();
  if (!known.includes(host)) await sites.setValue([...known, host]);
}

export async function keepSites(keep: (host: string) => boolean): Promise<void> {
  await sites.setValue((await readSites()).filter(keep));
}

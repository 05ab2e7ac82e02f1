import type { FieldRole } from '../rules/engine/platform.ts';
import type { Policy } from './policy.ts';

// Apart from the store, so that what outweighs what can be tried without a browser.

/** What a person can switch: one tab as long as it is open, one site, everything. */
export const SCOPES = ['tab', 'site', 'everywhere'] as const;
export type Scope = (typeof SCOPES)[number];

/** Whether anything is checked in a tab, and what decides it. */
export interface Power extends Record<Scope, boolean> {
  on: boolean;
  /** Fields of this site that are not checked, by what they hold. */
  fields: FieldRole[];
  /** What an administrator decided; nothing here changes it. */
  managed?: 'on' | 'off' | undefined;
  /** What is asked about before publishing. */
  guard: Policy['guard'];
}

/** What a person switched off. */
export interface Off {
  everywhere: boolean;
  sites: readonly string[];
  /** By host. */
  fields: Readonly<Record<string, readonly FieldRole[]>>;
  tabs: readonly number[];
}

/** Each scope must be on; an administrator outweighs them all, and a site of theirs that is off outweighs that. */
export function decide(
  off: Off,
  { alwaysOn, offSites, guard }: Pick<Policy, 'alwaysOn' | 'offSites' | 'guard'>,
  host: string | undefined,
  tab: number | undefined,
): Power {
  const stands = {
    guard,
    tab: tab === undefined || !off.tabs.includes(tab),
    site: host === undefined || !off.sites.includes(host),
    everywhere: !off.everywhere,
  };
  if (host && offSites.includes(host)) return { ...stands, on: false, fields: [], managed: 'off' };
  if (alwaysOn) return { ...stands, on: true, fields: [], managed: 'on' };
  const fields = (host && Object.hasOwn(off.fields, host) && off.fields[host]) || [];
  return { ...stands, on: stands.tab && stands.site && stands.everywhere, fields: [...fields] };
}

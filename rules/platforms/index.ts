import type { Platform } from '../engine/draft.ts';

/** Creator hosts Redline knows by name. */
const HOSTS: Readonly<Record<string, Platform>> = {
  'creator.xiaohongshu.com': 'xiaohongshu',
};

/** The platform behind a host name; `generic` when unknown. */
export function platformOf(host: string): Platform {
  return Object.hasOwn(HOSTS, host) ? HOSTS[host]! : 'generic';
}

/** Match patterns for the manifest. Paths are decided at run time: Chromium refuses them here. */
export const HOST_PATTERNS: readonly string[] = Object.keys(HOSTS).map((host) => `https://${host}/*`);

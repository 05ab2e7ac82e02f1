import { TABLE } from './table.ts';

/** Hosts the manifest names. Redline asks for any other where the user turns it on. */
export const NAMED_HOSTS: readonly string[] = TABLE.flatMap(({ hosts }) =>
  hosts.filter(({ named }) => named).map(({ host }) => host),
);

/** Match patterns for the manifest. Paths are decided at run time: Chromium refuses them here. */
export const HOST_PATTERNS: readonly string[] = NAMED_HOSTS.map(patternOf);

/** The match pattern of one host, and no other. */
export function patternOf(host: string): string {
  return `https://${host}/*`;
}

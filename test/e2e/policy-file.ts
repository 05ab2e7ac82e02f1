import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Both are read at the browser's start, by every browser of this machine; only root may write them. */
const PLACES = {
  chromium: '/etc/chromium/policies/managed/redline-test.json',
  firefox: '/etc/firefox/policies/policies.json',
} as const;

export const isRoot = process.getuid?.() === 0;

/** Sets a policy for one extension; what it gives takes the policy away again, and what it made with it. */
export function setPolicy(browser: keyof typeof PLACES, id: string, policy: object): () => void {
  const path = PLACES[browser];
  const before = existsSync(path) ? readFileSync(path) : undefined;
  const made = firstMissing(path);
  mkdirSync(dirname(path), { recursive: true });
  const third = { '3rdparty': { [browser === 'chromium' ? 'extensions' : 'Extensions']: { [id]: policy } } };
  writeFileSync(path, JSON.stringify(browser === 'chromium' ? third : { policies: third }));
  return () => {
    if (before) writeFileSync(path, before);
    else rmSync(made, { recursive: true, force: true });
  };
}

/** The highest folder on the way that is not there yet, or the file. */
function firstMissing(path: string): string {
  for (let at = path; ; at = dirname(at)) if (existsSync(dirname(at))) return at;
}

/** Chromium's id of an unpacked extension: out of its folder's path. */
export function unpackedId(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

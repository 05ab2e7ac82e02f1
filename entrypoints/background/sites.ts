import { browser } from 'wxt/browser';
import { addSite, keepSites, readSites } from '../../bridge/sites.ts';
import { NAMED_HOSTS, patternOf } from '../../rules/platforms/index.ts';

const SCRIPT = 'turned-on-sites';
const SENTINEL = '/content-scripts/sentinel.js';

let underWay: Promise<unknown> = Promise.resolve();

/** One change after another: two at once would each register what the other has just removed. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const now = underWay.then(work, work);
  underWay = now.catch(() => undefined);
  return now;
}

/**
 * The author wants Redline on at this host. The popup asks the browser for the permission in the same click; it
 * may close before the answer, so whichever comes last, this or `permissions.onAdded`, brings the sentinel there.
 */
export function turnOn(host: string): Promise<void> {
  return inTurn(async () => {
    await addSite(host);
    await register();
  });
}

export function turnOff(host: string): Promise<void> {
  return inTurn(async () => {
    await keepSites((site) => site !== host);
    await register();
    if (!NAMED_HOSTS.includes(host)) await browser.permissions.remove({ origins: [patternOf(host)] });
  });
}

/** `named`: the manifest has it, nothing to turn. `on`: turned on, and the browser still grants it. */
export async function siteState(host: string): Promise<'named' | 'on' | 'off'> {
  if (NAMED_HOSTS.includes(host)) return 'named';
  return (await grantedSites()).includes(host) ? 'on' : 'off';
}

/** Turned on, and still granted: an author can take a permission back in the browser's own settings. */
export async function grantedSites(): Promise<string[]> {
  const sites = await readSites();
  const granted = await Promise.all(
    sites.map((host) => browser.permissions.contains({ origins: [patternOf(host)] })),
  );
  return sites.filter((_, at) => granted[at]);
}

/** Registered scripts are gone after an update, and permissions change without us: both are put right here. */
export function restoreSites(): Promise<void> {
  return inTurn(register);
}

/** At the start of the browser: a site whose permission was refused or taken back is off, not waiting. */
export function forgetRefusedSites(): Promise<void> {
  return inTurn(async () => {
    const granted = await grantedSites();
    await keepSites((host) => granted.includes(host));
  });
}

async function register(): Promise<void> {
  const matches = (await grantedSites()).map(patternOf);
  const [old] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (matches.length === 0) {
    if (old) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
    return;
  }
  const script = {
    id: SCRIPT,
    js: [SENTINEL],
    matches,
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  };
  if (old) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
  await reachOpenTabs(matches.filter((pattern) => !old?.matches?.includes(pattern)));
}

/** A registered script starts with the next page; pages that are open get it now. One that refuses is left alone. */
async function reachOpenTabs(matches: string[]): Promise<void> {
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.allSettled(
    tabs.map(({ id }) =>
      browser.scripting.executeScript({ target: { tabId: id!, allFrames: true }, files: [SENTINEL] }),
    ),
  );
}

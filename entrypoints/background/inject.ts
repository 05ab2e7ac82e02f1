import { browser } from 'wxt/browser';
import { factsAt, HOST_PATTERNS, patternOf } from '../../rules/platforms/index.ts';
import { grantedSites } from './sites.ts';

const underWay = new Map<number, Promise<void>>();

/**
 * Puts the page code into a tab's top frame, unless it runs there: starting a content script anew stops
 * the one before. Two askers at once (a focus and the popup) wait for each other.
 */
export function injectPage(tabId: number): Promise<void> {
  const before = underWay.get(tabId) ?? Promise.resolve();
  const now = before.catch(() => undefined).then(() => injectOnce(tabId));
  underWay.set(tabId, now);
  const done = () => {
    if (underWay.get(tabId) === now) underWay.delete(tabId);
  };
  now.then(done, done);
  return now;
}

async function injectOnce(tabId: number): Promise<void> {
  const target = { tabId, frameIds: [0] };
  const { url } = await browser.tabs.get(tabId);
  const [there] = await browser.scripting.executeScript({
    target,
    func: (facts) => {
      globalThis.redlineFacts = facts;
      return globalThis.redlineLive === true;
    },
    args: [url ? factsAt(new URL(url).hostname) : []],
  });
  if (there?.result) return;
  await browser.scripting.executeScript({ target, files: ['/content-scripts/content.js'] });
}

/** Puts the code that draws card and guard beside the page code that asks for it. */
export async function injectSurfaces(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['/surfaces.js'] });
}

/**
 * After an update the scripts in open pages are cut off from us. The new page code takes over in
 * each open tab that held the old one, and says so in one line. A tab that will not have us (closed
 * meanwhile, an error page) is left alone.
 */
export async function takeOverOpenTabs(): Promise<void> {
  const turnedOn = (await grantedSites()).map(patternOf);
  const tabs = await browser.tabs.query({ url: [...HOST_PATTERNS, ...turnedOn] });
  await Promise.allSettled(
    tabs.map(async (tab) => {
      if (tab.id === undefined) return;
      // Asked before anything of ours starts there: the old code leaves with its element then.
      const [old] = await browser.scripting.executeScript({
        target: { tabId: tab.id, frameIds: [0] },
        func: () => {
          globalThis.redlineLive = false;
          globalThis.redlineTakesOver = document.querySelector('redline-root') !== null;
          return globalThis.redlineTakesOver;
        },
      });
      await browser.scripting.executeScript({
        target: { tabId: tab.id, allFrames: true },
        files: ['/content-scripts/sentinel.js'],
      });
      if (old?.result) await injectPage(tab.id);
    }),
  );
}

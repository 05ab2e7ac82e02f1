import { browser } from 'wxt/browser';
import { HOST_PATTERNS } from '../../rules/platforms/index.ts';

/** Puts the page code into a tab's top frame. It does nothing where it already runs. */
export async function injectPage(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: ['/content-scripts/content.js'],
  });
}

/**
 * After an update the scripts in open pages are cut off from us. The new page code takes over in
 * each open tab that held the old one, and says so in one line. A tab that will not have us (closed
 * meanwhile, an error page) is left alone.
 */
export async function takeOverOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...HOST_PATTERNS] });
  await Promise.allSettled(
    tabs.map(async (tab) => {
      if (tab.id === undefined) return;
      await browser.scripting.executeScript({
        target: { tabId: tab.id, allFrames: true },
        files: ['/content-scripts/sentinel.js'],
      });
      const [found] = await browser.scripting.executeScript({
        target: { tabId: tab.id, frameIds: [0] },
        func: () => document.querySelector('redline-root') !== null,
      });
      if (found?.result) await injectPage(tab.id);
    }),
  );
}

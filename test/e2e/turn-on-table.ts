import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Tab } from './browser.ts';
import { TWELVE } from './draft.ts';
import { clickInto, fill } from './page.ts';
import { publishPath, type Server, STRANGER, serveSites } from './server.ts';

const PAGE = publishPath('xiaohongshu-textarea');

/** A site the manifest does not name: nothing happens there until its author turns Redline on. */
export function turnOnTests(name: string, start: (port: number) => Promise<Browser>): void {
  let server: Server;
  let browser: Browser;
  const tabs: Tab[] = [];
  beforeAll(async () => {
    server = await serveSites();
    browser = await start(server.port);
  });
  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.close();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function openStranger(): Promise<Tab> {
    const tab = await browser.open(PAGE, STRANGER);
    tabs.push(tab);
    return tab;
  }

  async function turn(tab: Tab, on: boolean): Promise<string[]> {
    const popup = await browser.popup(tab);
    const shows = (state: boolean) =>
      popup.until(
        (value) => document.querySelector<HTMLElement>('[data-testid=site]')?.dataset.on === value,
        String(state),
      );
    await shows(!on);
    const { x, y } = await popup.run(() => {
      const button = document.querySelector('[data-testid=site-turn]')!;
      button.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = button.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await popup.click(x, y);
    await shows(on);
    const registered = await popup.run(async () => {
      const { chrome } = globalThis as unknown as { chrome: { scripting: Scripting } };
      const scripts = await chrome.scripting.getRegisteredContentScripts();
      return scripts.flatMap(({ matches }) => matches);
    });
    await popup.close();
    return registered;
  }

  /** A click into the body, as an author would; resolves once Redline has marked its draft. */
  async function wakes(): Promise<void> {
    const tab = await openStranger();
    await fill(tab, TWELVE);
    await clickInto(tab, 'textarea');
    await tab.until(() => document.querySelector('redline-root') !== null, 0);
  }

  describe(`${name}, a site outside the manifest`, () => {
    it('is turned on in the popup, wakes by itself from then on, and is turned off again', async () => {
      const tab = await openStranger();
      await browser.grant(STRANGER);
      expect(await turn(tab, true)).toEqual([`https://${STRANGER}/*`]);
      await wakes();
      await browser.reloadExtension();
      await wakes();
      expect(await turn(tab, false)).toEqual([]);
    });
  });
}

interface Scripting {
  getRegisteredContentScripts(): Promise<{ matches: string[] }[]>;
}

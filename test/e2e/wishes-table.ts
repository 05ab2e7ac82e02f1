import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Browser, Tab } from './browser.ts';
import { pressPublish } from './guard.ts';
import { clickInCard, clickInNotice, clickInto, fill, openCard, openDraftPage, unfold } from './page.ts';
import { type Server, serveSites } from './server.ts';

const BAD = { title: '面霜', paragraphs: [[{ text: '这是国家级的面霜，质地清爽。' }]] };

/** What an author may want otherwise, the same in each browser: off, hidden, left alone, and all of it back. */
export function wishesTests(name: string, start: (port: number) => Promise<Browser>): void {
  let server: Server;
  let browser: Browser;
  let tab: Tab;
  beforeAll(async () => {
    server = await serveSites();
    browser = await start(server.port);
  });
  afterEach(() => tab?.close());
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const marked = (on: boolean) =>
    tab.until((wanted) => (CSS.highlights.get('redline-block')?.size ?? 0) > 0 === wanted, on);
  /** Turns one switch of the popup; resolves when it shows what it was turned to. */
  const turn = async (popup: Tab, scope: string, on: boolean) => {
    const there = ([id, wanted]: [string, boolean]) => {
      const box = document.querySelector<HTMLInputElement>(`[data-testid=${id}]`);
      return box !== null && box.checked === wanted;
    };
    await popup.until(there, [`power-${scope}`, !on]);
    await popup.run(
      (id) => document.querySelector<HTMLElement>(`[data-testid=${id}]`)!.click(),
      `power-${scope}`,
    );
    await popup.until(
      (wanted) => document.querySelector<HTMLElement>('[data-testid=power]')?.dataset.on === wanted,
      String(on),
    );
  };

  it(`${name}: off takes marks and guard away at once, and on brings them back`, async () => {
    tab = await openDraftPage(browser, 'xiaohongshu-tiptap', BAD);
    await marked(true);
    const popup = await browser.popup(tab);
    for (const scope of ['tab', 'site', 'everywhere']) {
      await turn(popup, scope, false);
      await marked(false);
      await turn(popup, scope, true);
      await marked(true);
    }
    await turn(popup, 'site', false);
    await popup.close();
    await tab.front();
    await marked(false);
    await pressPublish(tab);
    await tab.until(() => globalThis.__sent.includes('click'), 0);
  });

  it(`${name}: a page that is loaded while its site is off has no code of ours, until it is on again`, async () => {
    tab = await openDraftPage(browser, 'xiaohongshu-tiptap', BAD);
    const popup = await browser.popup(tab);
    await popup.until(() => document.querySelector('[data-testid=notice-off]') !== null, 0);
    expect(await tab.run(() => document.querySelector('redline-root') === null)).toBe(true);
    await turn(popup, 'site', true);
    await popup.close();
    await marked(true);
  });

  it(`${name}: hides a rule from the card, says so and takes it back`, async () => {
    tab = await openDraftPage(browser, 'xiaohongshu-tiptap', BAD);
    await openCard(tab, { part: 'body', start: 2 });
    await unfold(tab, '.more');
    await clickInCard(tab, '[data-act=ignore-rule]');
    await marked(false);
    await clickInNotice(tab, /不再划出|No longer marked/);
    await marked(true);
  });

  it(`${name}: leaves a field alone from the card, and reads it again from the popup`, async () => {
    tab = await openDraftPage(browser, 'xiaohongshu-tiptap', BAD);
    await openCard(tab, { part: 'body', start: 2 });
    await unfold(tab, '.more');
    await clickInCard(tab, '[data-act=field-off]');
    await marked(false);
    const popup = await browser.popup(tab);
    await popup.until(() => document.querySelector('[data-testid=power-field-body]') !== null, 0);
    await popup.run(() => document.querySelector<HTMLElement>('[data-testid=power-field-body]')!.click());
    await popup.until(() => document.querySelector('[data-testid=power-field-body]') === null, 0);
    await popup.close();
    await marked(true);
  });

  it(`${name}: what was answered is not asked again after a reload, for the same draft only`, async () => {
    const asks = { title: '小锅', paragraphs: [[{ text: '这口锅多少钱看评论区。' }]] };
    tab = await openDraftPage(browser, 'xiaohongshu-tiptap', asks);
    await openCard(tab, { part: 'body', start: 3 });
    await clickInCard(tab, '[data-act=none]');
    const answered = () =>
      document.querySelector('redline-root')?.shadowRoot?.querySelector('.card [data-act=undo]') != null;
    await tab.until(answered, 0);
    await tab.run(() => location.reload()).catch(() => undefined);
    await tab.until(
      () =>
        document.readyState === 'complete' &&
        globalThis.__model !== undefined &&
        document.querySelector('redline-root') === null,
      0,
    );
    await fill(tab, asks);
    await clickInto(tab, '.tiptap');
    await openCard(tab, { part: 'body', start: 3 });
    expect(await tab.until(answered, 0)).toBe(true);
    await clickInCard(tab, '[data-act=undo]');
    await tab.until(
      () => document.querySelector('redline-root')!.shadowRoot!.querySelector('.card .question') !== null,
      0,
    );
  });
}

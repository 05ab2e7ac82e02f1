import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Tab } from './browser.ts';
import { clickInGuard, guardShows, pressPublish, sent } from './guard.ts';
import { clickInCard, fill, openCard, openDraftPage } from './page.ts';
import { publishPath, type Server, serveSites } from './server.ts';

const BAD = { title: '面霜', paragraphs: [[{ text: '这是国家级的面霜，质地清爽。' }]] };
const GOOD = { title: '面霜', paragraphs: [[{ text: '这款面霜质地清爽，早晚各用一次。' }]] };

/** The guard at the publish button, the same in each browser and for both kinds of field. */
export function guardTests(name: string, start: (port: number) => Promise<Browser>): void {
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

  /** The page code is awake and has judged the draft: its mark is painted. */
  const open = async (site: string, draft = BAD) => {
    tab = await openDraftPage(browser, site, draft);
    await tab.until(
      () =>
        (CSS.highlights.get('redline-block')?.size ?? 0) > 0 ||
        document.querySelector('redline-root')?.shadowRoot?.querySelector('[data-mark=block]') != null,
      0,
    );
  };

  describe.each(['xiaohongshu-textarea', 'xiaohongshu-tiptap'])(`${name}, %s`, (site) => {
    it('holds the press back, lets one through after a statement, and asks no more of the same place', async () => {
      await open(site);
      await pressPublish(tab);
      expect(await guardShows(tab)).toContain('国家级');
      expect(await sent(tab)).toEqual([]);
      await clickInGuard(tab, '[data-reason=told]');
      await guardShows(tab, false);
      expect(await sent(tab)).toEqual([]);
      await pressPublish(tab);
      await tab.until(() => globalThis.__sent.includes('click'), 0);
      await pressPublish(tab);
      await tab.until(() => globalThis.__sent.filter((type) => type === 'click').length === 2, 0);
      expect(await guardShows(tab, false)).toBe('');
    });
  });

  it(`${name}: Enter and Space on the button are held too; Escape closes and gives the focus back`, async () => {
    await open('xiaohongshu-textarea');
    for (const key of ['Enter', ' ']) {
      await tab.run(() => document.querySelector<HTMLElement>('button.go')!.focus());
      await tab.press(key);
      expect(await guardShows(tab)).toContain('国家级');
      await tab.press('Escape');
      await guardShows(tab, false);
      await tab.until(() => document.activeElement?.className === 'go', 0);
    }
    expect(await sent(tab)).toEqual([]);
  });

  it(`${name}: Tab goes from way to way, and going back opens the first finding`, async () => {
    await open('xiaohongshu-textarea');
    await pressPublish(tab);
    await guardShows(tab);
    await tab.press('Tab');
    const focused = () =>
      document.querySelector('redline-root')?.shadowRoot?.activeElement?.getAttribute('data-act');
    await tab.until(focused, 0);
    expect(await tab.run(focused)).toBe('back');
    await tab.press('Enter');
    await guardShows(tab, false);
    const line = () =>
      document.querySelector('redline-root')?.shadowRoot?.querySelector('.card')?.textContent;
    expect(await tab.until(line, 0)).toContain('国家级');
    expect(await sent(tab)).toEqual([]);
  });

  it(`${name}: leaves 暂存 alone, and a draft without such findings, and asks again for new ones`, async () => {
    await open('xiaohongshu-textarea');
    await pressPublish(tab, 'footer button:not(.go)');
    await tab.until(() => globalThis.__sent.includes('saved'), 0);
    await fill(tab, GOOD);
    await pressPublish(tab);
    await tab.until(() => globalThis.__sent.includes('click'), 0);
    await fill(tab, BAD);
    await pressPublish(tab);
    expect(await guardShows(tab)).toContain('国家级');
  });

  it(`${name}: a press of the page’s own making is the page’s, and a scripted answer is none`, async () => {
    await open('xiaohongshu-textarea');
    await tab.run(() => document.querySelector<HTMLElement>('button.go')!.click());
    expect(await sent(tab)).toContain('click');
    await pressPublish(tab);
    await guardShows(tab);
    await tab.run(() =>
      document
        .querySelector('redline-root')!
        .shadowRoot!.querySelector<HTMLElement>('dialog [data-reason=told]')!
        .click(),
    );
    expect(await guardShows(tab)).toContain('国家级');
  });

  it(`${name}: a first press wakes us and goes through, for nothing is written yet`, async () => {
    tab = await browser.open(publishPath('xiaohongshu-textarea'));
    await pressPublish(tab);
    await tab.until(() => globalThis.__sent.includes('click'), 0);
    await tab.until(() => document.querySelector('redline-root') !== null, 0);
  });

  it(`${name}: a declaration switched on in the page answers, and asks again when it is off`, async () => {
    const given = { title: '小锅', paragraphs: [[{ text: '商家寄的样品，锅底挺厚。' }]] };
    tab = await openDraftPage(browser, 'xiaohongshu-tiptap', given);
    const marked = (on: boolean) => (CSS.highlights.get('redline-warn')?.size ?? 0) > 0 === on;
    await tab.until(marked, true);
    const { x, y } = await tab.run(() => {
      const label = document.createElement('label');
      label.innerHTML = '<input type="checkbox"> 内容包含营销广告';
      document.querySelector('footer')!.prepend(label);
      const { left, top, width, height } = label.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await tab.click(x, y);
    await tab.until(marked, false);
    await tab.click(x, y);
    await tab.until(marked, true);
  });

  it(`${name}: a product that hangs on the draft answers what its price answers, and asks again when it goes`, async () => {
    const asks = { title: '小锅', paragraphs: [[{ text: '这口锅多少钱看评论区。' }]] };
    tab = await openDraftPage(browser, 'xiaohongshu-tiptap', asks);
    await openCard(tab, { part: 'body', start: 3 });
    const asked = (on: boolean) => {
      const card = document.querySelector('redline-root')!.shadowRoot!.querySelector('.card');
      return card !== null && (card.querySelector('.question') !== null) === on;
    };
    await tab.until(asked, true);
    await tab.run(() => {
      const goods = document.createElement('div');
      goods.className = 'good-card-container';
      goods.innerHTML = '<p class="sku-name">小铁锅 24 厘米</p><b>¥</b><b>89.00</b>';
      document.querySelector('footer')!.before(goods);
    });
    await tab.until(asked, false);
    await tab.run(() => document.querySelector('.good-card-container')!.remove());
    await tab.until(asked, true);
  });

  it(`${name}: “my own sharing” is one press in the card, said to the author and not asked again`, async () => {
    const given = { title: '小锅', paragraphs: [[{ text: '商家寄的样品，锅底挺厚。' }]] };
    tab = await openDraftPage(browser, 'xiaohongshu-tiptap', given);
    await openCard(tab, { part: 'body', start: 0 });
    await clickInCard(tab, '[data-act=own]');
    const line = () =>
      document.querySelector('redline-root')?.shadowRoot?.querySelector('.notice')?.textContent;
    expect(await tab.until(line, 0)).toMatch(/没有合作|no cooperation/);
    await tab.until(() => (CSS.highlights.get('redline-warn')?.size ?? 0) === 0, 0);
  });
}

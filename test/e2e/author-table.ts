import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Tab } from './browser.ts';
import { cliFindings, cliScore } from './cli.ts';
import { bodyOf, TWELVE } from './draft.ts';
import { type Mark, marksOf } from './marks.ts';
import {
  bothSides,
  clickInCard,
  clickInto,
  fill,
  modelOf,
  openCard,
  openDraftPage,
  readPopup,
  tinted,
} from './page.ts';
import { type Server, serveSites } from './server.ts';

const SITES = ['xiaohongshu-textarea', 'xiaohongshu-tiptap'];

/** The author's way through Redline, the same in each browser and for both kinds of field. */
export function authorTests(
  name: string,
  start: (port: number) => Promise<Browser>,
  sites: readonly string[] = SITES,
): void {
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

  describe.each(sites)(`${name}, %s`, (site) => {
    it('marks what the CLI finds, to the character', async () => {
      tab = await openDraftPage(browser, site, TWELVE);
      const { expected, marks } = await bothSides(tab);
      expect(marks).toEqual(expected);
      expect(expected.length).toBeGreaterThanOrEqual(12);
    });

    it('replaces through the card in the editor’s own model; typing goes on', async () => {
      tab = await openDraftPage(browser, site, TWELVE);
      await bothSides(tab);
      const body = bodyOf(TWELVE);
      const start = body.indexOf('最佳');
      await openCard(tab, { part: 'body', start });
      await clickInCard(tab, '.change input');
      await tab.type('ok');
      await clickInCard(tab, '.change [type=submit]');
      await tab.until((word) => globalThis.__model.body().includes(word), '😍ok的贴肤感');
      await tab.type('AB');
      await tab.until((text) => globalThis.__model.body() === text, body.replace('最佳', 'okAB'));
      const { expected, marks } = await bothSides(tab);
      expect(marks).toEqual(expected);
    });

    it('one undo brings deleted words back, and their mark', async () => {
      tab = await openDraftPage(browser, site, TWELVE);
      const before = await bothSides(tab);
      const body = bodyOf(TWELVE);
      await openCard(tab, { part: 'body', start: body.indexOf('国家级') });
      await clickInCard(tab, '[data-act=delete]');
      await tab.until((text) => globalThis.__model.body() === text, body.replace('国家级', ''));
      const without = await bothSides(tab);
      expect(without.marks).toEqual(without.expected);
      expect(without.marks.length).toBeLessThan(before.marks.length);
      await tab.press('Control', 'z');
      await tab.until((text) => globalThis.__model.body() === text, body);
      expect((await bothSides(tab)).marks).toEqual(before.marks);
    });

    it('shows the same findings and score in the popup', async () => {
      tab = await openDraftPage(browser, site, TWELVE);
      await bothSides(tab);
      const { title, body } = await modelOf(tab);
      const popup = await browser.popup(tab);
      const shown = await readPopup(popup);
      await popup.close();
      expect((await bothSides(tab)).marks).toHaveLength(shown.keys.length);
      expect(shown.total).toBe(String(Math.round(cliScore(title, body).score.total!)));
      expect(shown.keys.sort()).toEqual(
        cliFindings(title, body)
          .map(({ key }) => key)
          .sort(),
      );
    });

    // The overlay over form fields of Firefox has lines for findings only.
    it.skipIf(name !== 'Chromium' && site.endsWith('textarea'))(
      'tints the sentence of a cell of the popup’s ribbon, until its part is written in',
      async () => {
        tab = await openDraftPage(browser, site, TWELVE);
        await bothSides(tab);
        const { title, body } = await modelOf(tab);
        const { start, end } = cliScore(title, body).sentences[1]!;
        const popup = await browser.popup(tab);
        await popup.until(() => document.querySelectorAll('[data-testid=cell]').length > 1, 0);
        await popup.run(() => document.querySelectorAll<HTMLElement>('[data-testid=cell]')[1]!.click());
        await popup.until(() => document.querySelector('[data-testid=cell][aria-pressed=true]') !== null, 0);
        expect(await tab.until(tinted, body.slice(start, end))).toBe(true);
        await popup.close();
        await tab.front();
        await clickInto(tab, 'textarea, .tiptap');
        await tab.type('再说');
        expect(await tab.until(tinted, '')).toBe(true);
      },
    );

    it('says one quiet line when the extension is reloaded under the page, and works on', async () => {
      tab = await openDraftPage(browser, site, TWELVE);
      await bothSides(tab);
      await browser.complaints();
      await browser.reloadExtension();
      const lines = () =>
        document.querySelector('redline-root')?.shadowRoot?.querySelectorAll('.notice').length;
      expect(await tab.until(lines, 0)).toBe(1);
      await tab.type('最好的');
      const { expected, marks } = await bothSides(tab);
      expect(marks).toEqual(expected);
      expect(await browser.complaints()).toEqual([]);
    });

    it('bears a field that goes away while it is being checked, and takes it up when it is back', async () => {
      tab = await openDraftPage(browser, site, TWELVE);
      await bothSides(tab);
      await browser.complaints();
      await tab.run(async () => {
        const field = document.querySelector('textarea, .tiptap')!;
        const place = field.parentElement!;
        globalThis.__model.load('', [[{ text: '最好的面霜，'.repeat(5_000) }]]);
        field.remove();
        await new Promise((resolve) => setTimeout(resolve, 0));
        place.append(field);
      });
      await fill(tab, TWELVE);
      const { expected, marks } = await bothSides(tab);
      expect(marks).toEqual(expected);
      expect(await browser.complaints()).toEqual([]);
    });

    it('marks nothing in an empty draft and gives it no number', async () => {
      tab = await openDraftPage(browser, site, { title: '', paragraphs: [[{ text: '' }]] });
      expect((await bothSides(tab)).marks).toEqual([]);
      const popup = await browser.popup(tab);
      const shown = '[data-testid=paste], [data-testid=score-total]';
      await popup.until((either) => document.querySelector(either) !== null, shown);
      const total = await popup.run(() => document.querySelector('[data-testid=score-total]')?.textContent);
      await popup.close();
      expect(total ?? '—').toBe('—');
    });
  });

  it(`${name}: a draft of 1,000,000 characters keeps the page answering`, async () => {
    const text = `最好的面霜。${'今天天气很好，适合出门走走，'.repeat(71_428)}`;
    tab = await openDraftPage(browser, 'xiaohongshu-textarea', { title: '', paragraphs: [[{ text }]] });
    await tab.type('a');
    expect((await modelOf(tab)).body.length).toBe(text.length + 1);
    // Back to the top: which field a mark is in is read from where it lies on the screen.
    await tab.press('Control', 'Home');
    const first: Mark = { part: 'body', start: 0, end: 3, severity: 'block' };
    expect(await marksOf(tab, [first])).toEqual([first]);
    expect(await browser.complaints()).toEqual([]);
  });
}

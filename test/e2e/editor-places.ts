import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { EditorName } from '../pages/sites/editors/page.ts';
import type { Browser, Tab } from './browser.ts';
import { bodyBecomes, openCard, openForm, sides } from './editors.ts';
import { clickInCard } from './page.ts';
import { type Server, serveSites } from './server.ts';

const TEXT = ['这是国家级的面霜', '最好的成分，早晚都合适，国家级配方，真的好用'];
const LONG = [...TEXT, ...Array.from({ length: 30 }, () => '今天天气很好'), '史上最强的面霜'];

/** Where an editor stands and what its page does around it. */
export function placeTests(browserName: string, start: (port: number) => Promise<Browser>): void {
  let server: Server;
  let browser: Browser;
  let tab: Tab;
  beforeAll(async () => {
    server = await serveSites();
    browser = await start(server.port);
  });
  afterEach(async () => {
    expect(await browser.complaints()).toEqual([]);
    await tab?.close();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = async (name: EditorName, text = TEXT) => {
    tab = await openForm(browser);
    await browser.complaints();
    await tab.run(({ n, t }) => globalThis.__editors.mount(n, t), { n: name, t: text });
    await marked(text === LONG ? 4 : 3);
  };
  const marked = async (count: number) => {
    const { wanted, marks } = await sides(tab);
    expect(marks).toEqual(wanted);
    expect(wanted).toHaveLength(count);
  };
  const cardGone = () => tab.until(() => globalThis.__editors.card() === null, 0);
  const expectBeside = async (n: number) => {
    const { x, y, left, top, bottom, height } = await tab.run(
      (at) => globalThis.__editors.cardAndLine(at),
      n,
    );
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(height);
    expect(Math.abs(x - left)).toBeLessThan(60);
    expect(Math.min(Math.abs(top - y), Math.abs(bottom - y))).toBeLessThan(40);
    expect(top > y || bottom < y).toBe(true);
  };

  describe(`${browserName}: in a frame`, () => {
    it('steps by keys to a line far below, with the card beside it, which goes when the line does', async () => {
      await open('frameBody', LONG);
      await openCard(tab, 1);
      await expectBeside(1);
      await tab.press('Alt', 'Shift', 'Period');
      await tab.press('Alt', 'Shift', 'Period');
      await tab.until(() => globalThis.__editors.card()?.textContent?.includes('最强') === true, 0);
      await expectBeside(3);
      await tab.run(() => globalThis.__editors.scrollFrame(0));
      await cardGone();
    });

    it.each(['frameBody', 'frameTextarea'] as const)(
      'knows its places on a page that is zoomed: %s',
      async (name) => {
        await open(name);
        await tab.run(() => document.documentElement.style.setProperty('zoom', '1.25'));
        await marked(3);
        await openCard(tab, 1);
        await expectBeside(1);
      },
    );

    it('opens the card for a resting pointer', async () => {
      await open('frameBody');
      const { x, y } = await tab.run(() => globalThis.__editors.seen()[1]!.where);
      await tab.hover(x, y);
      await tab.until(() => globalThis.__editors.card() !== null, 0);
      await expectBeside(1);
    });

    it('follows the frame to another document', async () => {
      await open('frameBody');
      await openCard(tab, 1);
      await tab.run((text) => globalThis.__editors.loadFrame(text), ['最好的面霜', '顶级的面霜']);
      await marked(2);
      await tab.run(() => globalThis.__editors.unmount());
      await marked(0);
    });
  });

  describe.each(['textarea', 'contenteditable', 'frameBody'] as const)(
    `${browserName}: %s in a modal dialog`,
    (name) => {
      it('marks it, and its card can be read and pressed', async () => {
        tab = await openForm(browser);
        await browser.complaints();
        await tab.run(({ n, t }) => globalThis.__editors.mountInDialog(n, t), { n: name, t: TEXT });
        await marked(3);
        await openCard(tab, 1);
        await expectBeside(1);
        await clickInCard(tab, '[data-act=delete]');
        const left = TEXT.join('\n').replace('最好的', '');
        expect(await bodyBecomes(tab, left)).toBe(left);
        await marked(2);
        await tab.run(() => globalThis.__editors.closeDialog());
        await tab.until(() => document.querySelector('html > redline-root') !== null, 0);
      });
    },
  );

  it(`${browserName}: lays nothing of the fields behind a dialog on it`, async () => {
    tab = await openForm(browser);
    await tab.run(() => globalThis.__editors.titleAndTags({ title: '最好的面霜', tags: '最好的' }));
    await marked(2);
    await tab.run((text) => globalThis.__editors.mountInDialog('textarea', text), TEXT);
    const inBody = () => globalThis.__editors.seen().filter(({ part }) => part === 'body').length === 3;
    await tab.until(inBody, 0);
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = await tab.run(() => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.querySelector('dialog')!;
      return { scrollWidth, clientWidth, scrollHeight, clientHeight };
    });
    expect([scrollWidth, scrollHeight]).toEqual([clientWidth, clientHeight]);
    await tab.run(() => globalThis.__editors.closeDialog());
    await tab.until(() => globalThis.__editors.seen().some(({ part }) => part === 'title'), 0);
  });

  it.each(['contenteditable', 'quill', 'tiptap', 'lexical'] as const)(
    `${browserName}: %s, words that turn bold halfway are one mark and one replacement`,
    async (name) => {
      await open(name);
      const { x, y } = await tab.run(() => globalThis.__editors.below());
      await tab.click(x, y);
      await tab.press('Control', 'End');
      await tab.type('，世界');
      await tab.press('Control', 'b');
      await tab.type('级');
      await tab.press('Control', 'b');
      await tab.type('的配方');
      await marked(4);
      await openCard(tab, 3);
      await clickInCard(tab, '.change input');
      await tab.type('ISO');
      await clickInCard(tab, '.change [type=submit]');
      const text = `${TEXT.join('\n')}，ISO的配方`;
      expect(await bodyBecomes(tab, text)).toBe(text);
      await marked(3);
    },
  );

  it(`${browserName}: leaves a field alone that asks for it, until its author says otherwise`, async () => {
    await open('textarea');
    await tab.run(() => globalThis.__editors.askNotToBeRead());
    await tab.until(() => globalThis.__editors.seen().length === 0, 0);
    const popup = await browser.popup(tab);
    try {
      const { x, y } = await popup
        .until(() => {
          const button = document.querySelector('[data-testid=asked-turn]');
          button?.scrollIntoView({ block: 'center' });
          const box = button?.getBoundingClientRect();
          return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
        }, 0)
        .then((at) => at!);
      await popup.click(x, y);
      await popup.until(
        () => document.querySelector<HTMLElement>('[data-testid=asked]')?.dataset.read === 'true',
        0,
      );
    } finally {
      await popup.close();
    }
    await marked(3);
  });

  it(`${browserName}: finds an editor behind a tab when it is shown`, async () => {
    tab = await openForm(browser);
    await browser.complaints();
    await tab.run((text) => globalThis.__editors.mountHidden('contenteditable', text), TEXT);
    await tab.run(() => globalThis.__editors.show());
    await marked(3);
  });

  it(`${browserName}: sees a value that the page set without an event`, async () => {
    await open('textarea');
    await tab.run(() => globalThis.__editors.setSilently('最好的面霜'));
    const places = (wanted: string) =>
      globalThis.__editors
        .seen()
        .map(({ start, end }) => `${start}-${end}`)
        .join() === wanted;
    await tab.until(places, '0-3');
  });
}

import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { EditorName } from '../pages/sites/editors/page.ts';
import type { Browser, Tab } from './browser.ts';
import { bodyBecomes, EDITORS, hashOf, openCard, openForm, REASONS, sides } from './editors.ts';
import { clickInCard } from './page.ts';
import { type Server, serveSites } from './server.ts';

// An empty line: editors hold one open each in their own way.
const TEXT = ['这是国家级的面霜', '', '最好的成分，早晚都合适，国家级配方，真的好用'];
const COLUMNS = [
  'late',
  'hash',
  'marks',
  'gone',
  'navigation',
  'fix',
  'DOM',
  'one undo',
  'typing on',
  'IME',
] as const;
type Column = (typeof COLUMNS)[number];
const NAMES = Object.keys(EDITORS) as EditorName[];
const oneLine = (name: EditorName) => name === 'input' || name.endsWith('Input');
const textOf = (name: EditorName) => TEXT.join(oneLine(name) ? '，' : '\n');

/** Every editor on one form, the same acts in each. The table of what held is printed at the end. */
export function editorTests(browserName: string, start: (port: number) => Promise<Browser>): void {
  const table = new Map<EditorName, Map<string, boolean>>();
  let server: Server;
  let browser: Browser;
  let tab: Tab;
  beforeAll(async () => {
    server = await serveSites();
    browser = await start(server.port);
  });
  afterEach(() => tab?.close());
  afterAll(async () => {
    print(browserName, table);
    await browser?.close();
    await server?.close();
  });

  it.each(NAMES)(`${browserName}, %s`, async (name) => {
    const row = new Map<string, boolean>();
    table.set(name, row);
    const step = async (column: Column, work: () => Promise<void>) => {
      row.set(column, false);
      await work();
      expect(await browser.complaints()).toEqual([]);
      row.set(column, true);
    };
    const text = textOf(name);
    const mount = () => tab.run(({ n, t }) => globalThis.__editors.mount(n, t), { n: name, t: TEXT });
    const marked = async (least: number) => {
      const { wanted, marks } = await sides(tab);
      expect(marks).toEqual(wanted);
      expect(wanted.length).toBeGreaterThanOrEqual(least);
    };
    const shows = (wanted: string) => tab.until((w) => globalThis.__editors.shown() === w, wanted);
    const reads = async (wanted: string) => expect(await bodyBecomes(tab, wanted)).toBe(wanted);
    const toEnd = async () => {
      const { x, y } = await tab.run(() => globalThis.__editors.below());
      await tab.click(x, y);
      await tab.press('Control', 'End');
      await tab.run(() => globalThis.__editors.caretStill());
    };
    const titleAndTags = (title: string, tags: string) =>
      tab.run((words) => globalThis.__editors.titleAndTags(words), { title, tags });
    /** Refused: the text is as it was, and the words go by the author's own hand. */
    const paste = async () => {
      await clickInCard(tab, '[data-act=copy]');
      expect(await tab.run(() => globalThis.__editors.parts().body)).toBe(text);
      await tab.until(() => globalThis.__editors.card() === null, 0);
      await tab.press('Control', 'v');
    };
    /** Other words for the third mark of the body, through the card. */
    const fixed = text.replace('，国家级', '，ISO');
    const typedOn = text.replace('，国家级', '，ISOab');
    const fix = async () => {
      await openCard(tab, 2);
      await clickInCard(tab, '.change input');
      await tab.type('ISO');
      await clickInCard(tab, '.change [type=submit]');
      if (REASONS[name]) await paste();
      await reads(fixed);
    };

    tab = await openForm(browser);
    await browser.complaints();
    // The page code runs since the title was focused; the field comes after it.
    await step('late', async () => {
      await titleAndTags('最好的面霜', '');
      await marked(1);
      await mount();
      await marked(4);
    });
    await step('hash', async () => {
      const read = await tab.run(() => globalThis.__editors.shown());
      expect(await hashOf(read)).toBe(await hashOf(text));
    });
    await step('marks', async () => {
      await titleAndTags('最好的面霜', '最好的');
      await marked(5);
      await toEnd();
      await tab.type('，顶级');
      await reads(`${text}，顶级`);
      await marked(6);
    });
    await step('gone', async () => {
      await openCard(tab, 0);
      await tab.run(() => globalThis.__editors.unmount());
      await marked(2);
      await tab.until(() => globalThis.__editors.card() === null, 0);
    });
    await step('navigation', async () => {
      await tab.run(({ n, t }) => globalThis.__editors.navigate(n, t), { n: name, t: TEXT });
      await marked(3);
    });
    await step('fix', async () => {
      await fix();
      await marked(2);
    });
    await step('DOM', async () => {
      expect(await tab.run(() => globalThis.__editors.shown())).toBe(fixed);
    });
    await step('one undo', async () => {
      await tab.press('Control', 'z');
      await reads(text);
      await marked(3);
    });
    await step('typing on', async () => {
      await fix();
      await tab.type('ab');
      await reads(typedOn);
      await marked(2);
    });
    await step('IME', async () => {
      await toEnd();
      await tab.type('，');
      await reads(`${typedOn}，`);
      // An editor that draws later than it hears would draw over a composition that comes at once.
      await shows(`${typedOn}，`);
      await tab.run(() => globalThis.__editors.watchQuiet());
      const ime = await tab.ime();
      for (const words of ['ding', '顶级', '顶级的']) {
        await ime.compose(words);
        await shows(`${typedOn}，${words}`);
      }
      await ime.commit('顶级的');
      await reads(`${typedOn}，顶级的`);
      expect(await tab.run(() => globalThis.__editors.noted())).toEqual(['ended']);
      await marked(3);
    });
  });
}

function print(browserName: string, table: Map<EditorName, Map<string, boolean>>): void {
  const said = (row: Map<string, boolean>, column: Column) => {
    const held = row.get(column);
    return (held === undefined ? '–' : held ? '✓' : '✗').padEnd(column.length + 2);
  };
  const lines = [...table].map(
    ([name, row]) => EDITORS[name].padEnd(28) + COLUMNS.map((column) => said(row, column)).join(''),
  );
  const reasons = Object.entries(REASONS).map(([name, why]) => `${EDITORS[name as EditorName]}: ${why}`);
  console.log([browserName.padEnd(28) + COLUMNS.join('  '), ...lines, ...reasons].join('\n'));
}

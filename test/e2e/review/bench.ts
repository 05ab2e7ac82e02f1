import type { Browser, Tab } from '../browser.ts';

// What a person does in our own pages, by test id. Our pages take any click; a creator's page is another matter.

const PATIENCE = 30_000;
const at = (id: string) => `[data-testid="${id}"]`;

/** Resolves once it is there. */
export async function shows(tab: Tab, id: string): Promise<void> {
  await tab.until((which) => document.querySelector(which) !== null, at(id), PATIENCE);
}

export async function press(tab: Tab, id: string): Promise<void> {
  await tab.until(
    (which) => document.querySelector<HTMLButtonElement>(which)?.disabled === false,
    at(id),
    PATIENCE,
  );
  await tab.run((which) => document.querySelector<HTMLElement>(which)!.click(), at(id));
}

export async function write(tab: Tab, id: string, text: string): Promise<void> {
  await shows(tab, id);
  await tab.run(
    ({ which, words }) => {
      const field = document.querySelector<HTMLTextAreaElement>(which)!;
      field.value = words;
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    },
    { which: at(id), words: text },
  );
}

export async function textOf(tab: Tab, id: string): Promise<string> {
  await shows(tab, id);
  return tab.run((which) => document.querySelector(which)!.textContent!, at(id));
}

export async function standing(tab: Tab, wanted: string): Promise<void> {
  await tab.until(
    (which) => document.querySelector(which) !== null,
    `main ${at('standing')}[data-standing="${wanted}"]`,
    PATIENCE,
  );
}

/** What a button would save as a file, instead of the file. */
export async function saved(tab: Tab, id: string): Promise<string> {
  await tab.run(() => {
    const page = globalThis as unknown as { saved?: string };
    page.saved = '';
    HTMLAnchorElement.prototype.click = () => undefined;
    URL.createObjectURL = (blob) => {
      void (blob as Blob).text().then((text) => {
        page.saved = text;
      });
      return '';
    };
  });
  await press(tab, id);
  return tab.until(() => (globalThis as unknown as { saved: string }).saved, 0, PATIENCE);
}

/** The bench beside a creator's tab, on the view 本稿. */
export async function beside(browser: Browser, host: string): Promise<Tab> {
  const finder = await browser.own('workbench.html#view=team');
  const id = await finder.run(async (wanted) => {
    const { chrome } = globalThis as unknown as { chrome: Tabs };
    const tabs = await chrome.tabs.query({});
    return tabs.find(({ url }) => url?.includes(wanted))!.id;
  }, host);
  await finder.close();
  return browser.own(`workbench.html#tab=${id}`);
}

interface Tabs {
  tabs: { query(what: object): Promise<{ id: number; url?: string }[]> };
}

import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { serveAuthor } from '../../bridge/author-messages.ts';
import { sendMessage } from '../../bridge/messages.ts';
import { onPolicy } from '../../bridge/policy.ts';
import { powerAt, saveField, savePower } from '../../bridge/power.ts';
import type { Power } from '../../bridge/power-state.ts';
import { showOff } from './badge.ts';
import { injectPage } from './inject.ts';

/** Tabs whose page asked for our code while it was off there: they ask once only. */
const waiting = storage.defineItem<number[]>('session:waiting-tabs', { fallback: [] });

type Tab = { id?: number | undefined; url?: string | undefined };

const hostOf = (url: string | undefined): string | undefined =>
  url && URL.canParse(url) ? new URL(url).hostname || undefined : undefined;

const powerOf = ({ id, url }: Tab): Promise<Power> => powerAt(hostOf(url), id);

/** Brings the page code where it is on; elsewhere the badge says that it is off. */
export async function wake(tab: Tab): Promise<void> {
  if ((await powerOf(tab)).on) return injectPage(tab.id!);
  await waiting.setValue([...new Set([...(await waiting.getValue()), tab.id!])]);
  await showOff(tab.id!);
}

/** The popup wants the page code in a tab: it gets it where it is on. Rejects where no code may go. */
export async function open(tabId: number): Promise<{ on: boolean }> {
  const { on } = await powerOf(await browser.tabs.get(tabId));
  if (on) await injectPage(tabId);
  return { on };
}

/** Answers how it stands, and tells every open page when that changed. */
export function startPower(): void {
  serveAuthor('power', ({ host, tab }, sender) =>
    host === undefined && tab === undefined ? powerOf(sender.tab ?? {}) : powerAt(host, tab),
  );
  serveAuthor('setPower', async (switched) => {
    await savePower(switched);
    await tellTabs();
  });
  serveAuthor('setField', async ({ role, on, host }, sender) => {
    // A page speaks for its own site only.
    const site = sender.url?.startsWith(browser.runtime.getURL('/')) ? host : hostOf(sender.tab?.url);
    if (site) await saveField(site, role, on);
    await tellTabs();
  });
  onPolicy(() => void tellTabs());
  browser.tabs.onRemoved.addListener((tab) => {
    void savePower({ scope: 'tab', on: true, tab });
    void waiting.getValue().then((tabs) => waiting.setValue(tabs.filter((each) => each !== tab)));
  });
}

/** A tab without our code has nobody to hear it, unless it asked for it before. */
async function tellTabs(): Promise<void> {
  const asked = await waiting.getValue();
  await Promise.all(
    (await browser.tabs.query({})).map(async (tab) => {
      const power = await powerOf(tab);
      const heard = await sendMessage(
        'powered',
        { on: power.on, fields: power.fields, guard: power.guard },
        tab.id!,
      ).then(
        () => true,
        () => false,
      );
      if (heard && !power.on) await showOff(tab.id!).catch(() => undefined);
      if (!heard && power.on && asked.includes(tab.id!)) await injectPage(tab.id!).catch(() => undefined);
    }),
  );
}

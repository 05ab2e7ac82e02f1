import { render } from 'preact';
import { browser } from 'wxt/browser';
import { askForPacks } from '../../bridge/bytes.ts';
import { bringCues } from '../../bridge/cues.ts';
import { sendMessage } from '../../bridge/messages.ts';
import { choiceFor } from '../../bridge/settings.ts';
import { readTab } from '../../bridge/tab-page.ts';
import { patternOf } from '../../rules/platforms/index.ts';
import { localDay } from '../content/today.ts';
import type { PopupEdge } from './edge.ts';
import { Popup } from './Popup.tsx';

// Asked for at once, before anything is drawn.
const cues = bringCues();
const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const tabId = tab?.id;
/** Only known where the click on our icon gave access to the tab. */
const host = tab?.url === undefined ? '' : new URL(tab.url).host;

/** Where a site's own permission can be asked for; null elsewhere. */
const site = tab?.url?.startsWith('https:') ? new URL(tab.url).hostname : null;

let first: ReturnType<typeof readTab> | null = readTab(tabId);

const edge: PopupEdge = {
  async readPage() {
    const answer = first ?? readTab(tabId);
    first = null;
    await cues;
    return answer;
  },
  jump: async (key) => (tabId === undefined ? false : sendMessage('jump', { key }, tabId).catch(() => false)),
  role: async (place) => (tabId === undefined ? false : sendMessage('role', place, tabId).catch(() => false)),
  copy: (text) => navigator.clipboard.writeText(text),
  online: () => navigator.onLine,
  choice: () => choiceFor(host),
  async choose(choice) {
    await sendMessage('setChoice', { host, choice });
    // A page without our code has nothing to check again.
    if (tabId !== undefined) await sendMessage('choose', choice, tabId).catch(() => undefined);
  },
  async readAsked(read) {
    if (tabId !== undefined) await sendMessage('readAsked', { read }, tabId).catch(() => undefined);
  },
  async site() {
    if (site === null) return { host: '', state: 'none' };
    const state = await sendMessage('site', { host: site }).catch(() => 'none' as const);
    return { host: site, state };
  },
  async turnOn() {
    if (site === null) return false;
    // Nothing is awaited before this: the browser's question needs the click.
    const asked = browser.permissions.request({ origins: [patternOf(site)] });
    await sendMessage('turnOn', { host: site });
    const granted = await asked;
    await sendMessage(granted ? 'turnOn' : 'turnOff', { host: site });
    return granted;
  },
  async turnOff() {
    if (site !== null) await sendMessage('turnOff', { host: site });
  },
  standing: (draft) => sendMessage('standing', { draft, tab: tabId }).catch(() => null),
  async openReview() {
    const page = browser.runtime.getURL(`/workbench.html#tab=${tabId}` as never);
    await browser.tabs.create({ url: page });
    window.close();
  },
  power: async () => ({
    ...(await sendMessage('power', { host: site ?? undefined, tab: tabId })),
    host: site ?? '',
  }),
  setPower: (scope, on) => sendMessage('setPower', { scope, on, host: site ?? undefined, tab: tabId }),
  setField: (role, on) => sendMessage('setField', { role, on, host: site ?? undefined }),
  openRules: () => void browser.runtime.openOptionsPage().then(() => window.close()),
  packs: askForPacks,
  text: (code, ...params) => browser.i18n.getMessage(code as never, params),
  today: () => localDay(new Date()),
};

document.documentElement.lang = browser.i18n.getUILanguage();
render(<Popup edge={edge} />, document.getElementById('root')!);

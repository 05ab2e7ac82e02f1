import { render } from 'preact';
import { browser } from 'wxt/browser';
import { askForPacks } from '../../bridge/bytes.ts';
import { sendMessage } from '../../bridge/messages.ts';
import { readPageState } from '../../bridge/page-state.ts';
import { choiceFor } from '../../bridge/settings.ts';
import { localDay } from '../content/today.ts';
import type { PopupEdge } from './edge.ts';
import { Popup } from './Popup.tsx';

const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const tabId = tab?.id;
/** Only known where the click on our icon gave access to the tab. */
const host = tab?.url === undefined ? '' : new URL(tab.url).host;

const edge: PopupEdge = {
  async readPage() {
    if (tabId === undefined) return { error: 'not-supported' };
    try {
      await sendMessage('open', { tabId });
    } catch {
      return { error: 'not-supported' };
    }
    const state = await sendMessage('pageState', undefined, tabId).catch(() => null);
    return readPageState(state) ?? { error: 'no-answer' };
  },
  jump: async (key) => (tabId === undefined ? false : sendMessage('jump', { key }, tabId).catch(() => false)),
  choice: () => choiceFor(host),
  async choose(choice) {
    await sendMessage('setChoice', { host, choice });
    // A page without our code has nothing to check again.
    if (tabId !== undefined) await sendMessage('choose', choice, tabId).catch(() => undefined);
  },
  packs: askForPacks,
  text: (code, ...params) => browser.i18n.getMessage(code as never, params),
  today: () => localDay(new Date()),
};

document.documentElement.lang = browser.i18n.getUILanguage();
render(<Popup edge={edge} />, document.getElementById('root')!);

import { browser } from 'wxt/browser';
import type { DeskEdge } from '../entrypoints/workbench/edge.ts';
import { askForPacks } from './bytes.ts';
import { bringCues } from './cues.ts';
import { sendMessage } from './messages.ts';
import { readTab } from './tab-page.ts';

/** The views' way to this browser. `tab`: whose draft they speak of, asked each time. */
export function deskEdge(tab: () => number | undefined): DeskEdge {
  const cues = bringCues();
  return {
    tab,
    readPage: () => cues.then(() => readTab(tab())),
    // biome-ignore lint/suspicious/noExplicitAny: the message map ties `data` to `type`; TypeScript cannot follow it here.
    ask: (type, data) => sendMessage(type, data as any) as any,
    packs: () => cues.then(askForPacks),
    text: (code, ...params) => browser.i18n.getMessage(code as never, params),
    now: () => Date.now(),
    save(name, text) {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    },
    copy: (text) => navigator.clipboard.writeText(text),
    allow: (url) => browser.permissions.request({ origins: [`${new URL(url).origin}/*`] }),
  };
}

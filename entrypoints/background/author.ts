import { browser } from 'wxt/browser';
import { serveAuthor } from '../../bridge/author-messages.ts';
import { dropIgnored, saveEvent } from '../../bridge/database.ts';
import { forgetTab, recall, remember } from '../../bridge/memory.ts';
import { hideRule } from '../../bridge/personal.ts';

type Sender = { tab?: { id?: number | undefined; url?: string | undefined } | undefined };

/** The tab and host of the page that asks: it cannot name another's. */
const draftOf = ({ tab }: Sender): [tab: number, host: string] => [tab!.id!, new URL(tab!.url!).host];

let last: Promise<unknown> = Promise.resolve();
/** One after another: each reads what is kept and writes it anew. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const now = last.then(work, work);
  last = now.catch(() => undefined);
  return now;
}

/** Keeps what an author answered, hid and did; nothing of it leaves this computer. */
export function startAuthor(): void {
  serveAuthor('unignore', ({ key }) => dropIgnored(key));
  serveAuthor('hideRule', ({ ruleId, hide }) => inTurn(() => hideRule(ruleId, hide)));
  serveAuthor('recall', (_, sender) => inTurn(() => recall(...draftOf(sender))));
  serveAuthor('remember', (memory, sender) => inTurn(() => remember(...draftOf(sender), memory)));
  serveAuthor('note', (event) => saveEvent({ ...event, at: new Date().toISOString() }));
  browser.tabs.onRemoved.addListener((tab) => void inTurn(() => forgetTab(tab)));
}

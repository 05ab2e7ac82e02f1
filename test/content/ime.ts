import type { Browser, Page } from 'puppeteer-core';

/** An input method at work in the focused field: trusted composition events, as a person's would be. */
export interface Ime {
  /** The words under way, not yet words. */
  compose(text: string): Promise<void>;
  commit(text: string): Promise<void>;
}

export async function imeOf(browser: Browser, page: Page): Promise<Ime> {
  if (!(await browser.version()).startsWith('Chrome')) return firefox(browser);
  const cdp = await page.createCDPSession();
  return chromiumIme((method, parameters) => cdp.send(method as never, parameters as never));
}

/** Over Chromium's devtools protocol, whichever client speaks it. */
export function chromiumIme(send: (method: string, parameters: object) => Promise<unknown>): Ime {
  return {
    async compose(text) {
      const caret = { selectionStart: text.length, selectionEnd: text.length };
      await send('Input.imeSetComposition', { text, ...caret });
    },
    async commit(text) {
      await send('Input.insertText', { text });
    },
  };
}

/** The one part of puppeteer's BiDi browser that its public type leaves out. */
interface Connection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

/** In the browser's own window: a page has no way to a trusted composition. Needs --remote-allow-system-access. */
async function firefox(browser: Browser): Promise<Ime> {
  const { connection } = browser as unknown as { connection: Connection };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (result as { contexts: { context: string }[] }).contexts;
  const run = async (expression: string) => {
    const target = { context: window!.context };
    const answer = await connection.send('script.evaluate', { expression, target, awaitPromise: true });
    const { type, exceptionDetails } = answer.result as { type: string; exceptionDetails?: { text: string } };
    if (type !== 'success') throw new Error(`Firefox refused: ${exceptionDetails?.text}`);
  };
  await run(`
    window.redlineIme = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    if (!redlineIme.beginInputTransactionForTests(window)) throw new Error('no input transaction');`);
  return {
    compose: (text) =>
      run(`
        redlineIme.setPendingCompositionString(${JSON.stringify(text)});
        redlineIme.appendClauseToPendingComposition(${text.length}, redlineIme.ATTR_RAW_CLAUSE);
        redlineIme.setCaretInPendingComposition(${text.length});
        if (!redlineIme.flushPendingComposition()) throw new Error('not composed');`),
    commit: (text) => run(`redlineIme.commitCompositionWith(${JSON.stringify(text)});`),
  };
}

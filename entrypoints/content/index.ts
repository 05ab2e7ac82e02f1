import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { askForPacks } from '../../bridge/bytes.ts';
import { sendMessage, serve } from '../../bridge/messages.ts';
import { platformOf } from '../../rules/platforms/index.ts';
import type { Edge } from './edge.ts';
import { startPage } from './start.ts';
import { localDay } from './today.ts';

/** Set in this extension's own world of the top frame, so that a second injection changes nothing. */
declare global {
  var redlineLive: boolean | undefined;
}

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main(ctx) {
    if (globalThis.redlineLive) return;
    globalThis.redlineLive = true;
    const takenOver = document.querySelector('redline-root') !== null;

    const edge: Edge = {
      packs: askForPacks,
      async choice() {
        return { platform: platformOf(location.hostname), ...(await sendMessage('choice', undefined)) };
      },
      today: () => localDay(new Date()),
      report: (counts) => void sendMessage('counts', counts).catch(ifAlive),
      ignored: () => sendMessage('ignored', undefined),
      ignore: ({ key, ruleId }) => sendMessage('ignore', { key, ruleId }),
      text: (code, ...params) => browser.i18n.getMessage(code as never, params),
      alive: () => ctx.isValid,
    };
    const page = startPage(edge, window, ctx.signal, { takenOver });
    serve('pageState', () => page.state());
    serve('jump', ({ key }) => page.jump(key));
    serve('choose', (choice) => page.choose({ platform: platformOf(location.hostname), ...choice }));
    serve('reload', () => page.reload());

    /** A report that failed because we were reloaded is no error; any other failure is. */
    function ifAlive(error: unknown): void {
      if (ctx.isValid) throw error;
    }
  },
});

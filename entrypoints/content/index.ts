import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { askForPacks } from '../../bridge/bytes.ts';
import { sendMessage, serve } from '../../bridge/messages.ts';
import type { ContextChoice } from '../../rules/engine/draft.ts';
import type { PlatformFacts } from '../../rules/engine/platform.ts';
import { contextAt, knows, learn } from '../../rules/platforms/facts.ts';
import type { Edge } from './edge.ts';
import { startPage } from './start.ts';
import { localDay } from './today.ts';

// In this extension's own world of the top frame: the background asks before it starts this script again,
// and says when it takes over from one that an update cut off.
declare global {
  var redlineLive: boolean | undefined;
  var redlineTakesOver: boolean | undefined;
  /** The sentinel hands each press to it, before the page hears of it. */
  var redlinePress: ((event: Event) => void) | undefined;
  /** What is known of the platforms at this host: the background leaves it before it starts this script. */
  var redlineFacts: readonly PlatformFacts[] | undefined;
  /** The publish button was pressed before this code was there: nothing was checked. */
  var redlineMissed: boolean | undefined;
}

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main(ctx) {
    globalThis.redlineLive = true;
    const takenOver = globalThis.redlineTakesOver === true;

    learn(globalThis.redlineFacts ?? []);
    let here = contextAt(location.hostname, location.pathname);
    const edge: Edge = {
      packs: askForPacks,
      async choice() {
        return learnt({ ...here, ...(await sendMessage('choice', undefined)) });
      },
      today: () => localDay(new Date()),
      async surfaces() {
        await sendMessage('surfaces', undefined);
        return globalThis.redlineSurfaces!;
      },
      report: (counts) => void sendMessage('counts', counts).catch(ifAlive),
      power: () => sendMessage('power', {}),
      setField: (role, on) => sendMessage('setField', { role, on }),
      ignored: () => sendMessage('ignored', undefined),
      ignore: ({ key, ruleId }) => sendMessage('ignore', { key, ruleId }),
      unignore: (key) => sendMessage('unignore', { key }),
      hideRule: (ruleId, hide) => sendMessage('hideRule', { ruleId, hide }),
      recall: () => sendMessage('recall', undefined),
      remember: (memory) => sendMessage('remember', memory),
      note: (event) => sendMessage('note', event),
      standing: (draft) => sendMessage('standing', { draft }),
      openReview: () => void sendMessage('openReview', undefined).catch(ifAlive),
      text: (code, ...params) => browser.i18n.getMessage(code as never, params),
      alive: () => ctx.isValid,
    };
    const page = startPage(edge, window, ctx.signal, {
      takenOver,
      missed: globalThis.redlineMissed === true,
    });
    globalThis.redlinePress = page.press;
    ctx.signal.addEventListener('abort', () => {
      if (globalThis.redlinePress === page.press) globalThis.redlinePress = undefined;
    });
    let following: Promise<unknown> = page.ready;
    // The popup may ask before the packs came, or before a change of path was heard of.
    serve('pageState', async () => {
      follow(location);
      await following.catch(() => undefined);
      return page.state();
    });
    serve('jump', ({ key }) => page.jump(key));
    serve('role', (place) => page.role(place));
    serve('choose', (choice) => choose({ ...here, ...choice }));
    serve('reviewChanged', () => page.reviewChanged());
    serve('readAsked', ({ read }) => page.readAsked(read));
    serve('powered', (power) => page.power(power));
    serve('reload', () => page.reload());
    ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl }) => follow(newUrl));

    /** A site that changes its path without loading anew may show another form, or another console. */
    function follow({ hostname, pathname }: Pick<URL, 'hostname' | 'pathname'>): void {
      const next = contextAt(hostname, pathname);
      if (next.platform === here.platform && next.kind === here.kind) return;
      here = next;
      following = Promise.all([page.ready, edge.choice()]).then(([, choice]) => page.choose(choice), ifAlive);
    }

    /** In the order they were made, whichever is known first. */
    function choose(choice: ContextChoice): Promise<void> {
      const chosen = following.catch(() => undefined).then(async () => page.choose(await learnt(choice)));
      following = chosen;
      return chosen;
    }

    /** A draft may be for another platform than the page's: what is known of that one is asked for. */
    async function learnt(choice: ContextChoice): Promise<ContextChoice> {
      const { platform } = choice;
      if (platform && !knows(platform)) learn(await sendMessage('facts', { platform }));
      return choice;
    }

    /** A report that failed because we were reloaded is no error; any other failure is. */
    function ifAlive(error: unknown): void {
      if (ctx.isValid) throw error;
    }
  },
});

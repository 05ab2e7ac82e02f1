import { CARD_CSS } from '../../components/card/style.ts';
import { CardController } from './card/controller.ts';
import { listen } from './card/gestures.ts';
import { Host } from './card/host.ts';
import { notice } from './card/notice.ts';
import { reveal } from './card/reveal.ts';
import type { Edge, PageHandle } from './edge.ts';
import { FieldWatch } from './fields/watch.ts';
import { HighlightPainter } from './marks/highlights.ts';
import { MIRROR_CSS, MirrorPainter } from './marks/mirror.ts';
import { paintsValues } from './marks/ranges.ts';
import { adopt, HIGHLIGHT_CSS } from './marks/styles.ts';
import { Page } from './page.ts';
import { Typing } from './typing.ts';

export interface StartOptions {
  /** An older copy of this script was cut off in this page: say that this one goes on. */
  takenOver?: boolean;
  /** Paint form controls by overlay even where highlights reach into them; tests use it. */
  mirror?: boolean;
}

type Win = Window & typeof globalThis;

/**
 * Watches the draft of one page until the signal fires. `win` is the top frame's window; the DOM is
 * all this touches, everything else goes through `edge`.
 */
export function startPage(
  edge: Edge,
  win: Window,
  signal: AbortSignal,
  options: StartOptions = {},
): PageHandle {
  const inner = new AbortController();
  const stop = AbortSignal.any([signal, inner.signal]);
  // Asked for now: a script that was cut off can no longer read its own sentences.
  const stale = edge.text('page_reload');
  const host = new Host(win.document, `${CARD_CSS}\n${MIRROR_CSS}`, stop);
  if (options.takenOver) notice(host.layer(), edge.text('page_taken_over'), stop);

  /** Once the extension was reloaded under this page, everything goes but one line. */
  const alive = () => {
    if (stop.aborted) return false;
    if (edge.alive()) return true;
    inner.abort();
    sayStale(win.document, stale);
    return false;
  };
  const { page, card } = wire(edge, win as Win, host, alive, stop, options);

  const reload = async () => {
    const [packs, choice, ignored] = await Promise.all([edge.packs(), edge.choice(), edge.ignored()]);
    if (stop.aborted) return;
    page.judge.load(packs);
    page.judge.choose(choice);
    page.judge.ignore(ignored);
    page.start();
  };
  void reload().catch((error: unknown) => {
    if (alive()) throw error;
  });

  return {
    state: () => page.state(),
    jump(key) {
      const found = page.all().find(({ finding }) => finding.key === key);
      if (!found || stop.aborted) return false;
      reveal(found.field, found.finding, page.rects);
      card.show(found.field, found.finding, 'jump');
      return true;
    },
    choose(choice) {
      page.judge.choose(choice);
      page.schedule();
    },
    reload,
  };
}

function wire(
  edge: Edge,
  win: Win,
  host: Host,
  alive: () => boolean,
  stop: AbortSignal,
  options: StartOptions,
) {
  const editors = new HighlightPainter(win, stop);
  const mirror = options.mirror ?? import.meta.env.REDLINE_MIRROR === '1';
  const controls = mirror || !paintsValues(win) ? new MirrorPainter(win, host, stop) : editors;
  const page = new Page(win, edge, { editors, controls }, alive);
  page.watch = new FieldWatch(
    win,
    {
      found: (field) => page.touch(field),
      lost: (field) => page.lose(field),
      touched: (field) => page.touch(field),
      root: (root) => adopt(root, HIGHLIGHT_CSS, stop),
    },
    stop,
  );
  const fieldOf = (event: Event) => page.watch.look(event.composedPath()[0]);
  page.typing = new Typing(
    win,
    {
      fieldOf,
      wrote: (field) => page.wrote(field),
      focused: (field) => page.wrote(field),
      clicked: () => page.schedule(),
      composing: (field) => page.painter(field).hold(field),
    },
    stop,
  );
  const card = new CardController(
    host,
    {
      say: edge.text,
      fresh: (finding) => page.all().find((each) => each.finding.key === finding.key)?.finding,
      rule: (finding) => page.judge.rule(finding),
      rects: page.rects,
      current: (field, finding) => page.painter(field).current(field, finding),
      ignore(finding) {
        page.judge.ignore([finding.key]);
        page.update();
        void edge.ignore({ key: finding.key, ruleId: finding.ruleId }).catch((error: unknown) => {
          if (alive()) throw error;
        });
      },
      touched: (field) => page.wrote(field),
    },
    stop,
  );
  page.changed = () => card.refresh();
  listen(
    win,
    {
      fieldOf: (event) => page.watch.known(event),
      caret: () => page.caret(),
      painted: (field) => page.shown(field),
      all: () => page.all(),
      rects: page.rects,
      reveal: (field, finding) => reveal(field, finding, page.rects),
    },
    card,
    stop,
  );
  stop.addEventListener('abort', () => page.stop(), { once: true });
  return { page, card };
}

/** Left alone when a newer copy of this script is already at work in the page. */
function sayStale(doc: Document, sentence: string): void {
  if (doc.querySelector('redline-root')) return;
  const line = new AbortController();
  const host = new Host(doc, CARD_CSS, line.signal);
  doc.addEventListener('pointerdown', () => line.abort(), { once: true, capture: true });
  notice(host.layer(), sentence, line.signal);
}

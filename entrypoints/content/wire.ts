import { CardController } from './card/controller.ts';
import { followed } from './card/follow.ts';
import { listen } from './card/gestures.ts';
import { hiding } from './card/hiding.ts';
import type { Host } from './card/host.ts';
import { notice } from './card/notice.ts';
import { reveal } from './card/reveal.ts';
import { DeclaredFollower } from './declared/follow.ts';
import type { Edge } from './edge.ts';
import type { Root } from './fields/roots.ts';
import { FieldWatch } from './fields/watch.ts';
import type { Windows } from './fields/windows.ts';
import { HighlightPainter } from './marks/highlights.ts';
import { MirrorPainter } from './marks/mirror.ts';
import type { Painter } from './marks/painter.ts';
import { paintsValues } from './marks/ranges.ts';
import { adopt, HIGHLIGHT_CSS } from './marks/styles.ts';
import { Page } from './page.ts';
import type { SurfaceLoader } from './surface/loader.ts';
import { Typing } from './typing.ts';

// Which room of the page code hears which: nothing here decides anything.

export interface StartOptions {
  /** An older copy of this script was cut off in this page: say that this one goes on. */
  takenOver?: boolean;
  /** The publish button was pressed before this started: say that nothing was checked. */
  missed?: boolean;
  /** Paint form controls by overlay even where highlights reach into them; tests use it. */
  mirror?: boolean;
}

function painters(
  windows: Windows,
  host: Host,
  stop: AbortSignal,
  options: StartOptions,
  composing: () => boolean,
) {
  const editors = new HighlightPainter(windows, stop);
  const mirror = (options.mirror ?? import.meta.env.REDLINE_MIRROR === '1') || !paintsValues(windows.top);
  const controls: Painter = mirror ? new MirrorPainter(windows, host, composing, stop) : editors;
  return { editors, controls };
}

/** Fields, typing and marks. */
export function watchFields(
  edge: Edge,
  windows: Windows,
  host: Host,
  alive: () => boolean,
  stop: AbortSignal,
  options: StartOptions,
): Page {
  const made = painters(windows, host, stop, options, () => page.typing.composing);
  const page: Page = new Page(windows.top, edge, made, host, alive);
  const watched = {
    found: page.touch.bind(page),
    lost: page.lose.bind(page),
    touched: page.touch.bind(page),
    stirred: () => page.glance(),
    grew: () => page.declared.later(),
    root(root: Root, gone: AbortSignal) {
      roots.add(root);
      gone.addEventListener('abort', () => roots.delete(root), { once: true });
      adopt(root, HIGHLIGHT_CSS, gone);
    },
  };
  const roots = new Set<Root>();
  page.watch = new FieldWatch(windows, watched, stop);
  page.declared = new DeclaredFollower(windows, page, roots, stop);
  const typed = {
    fieldOf: (event: Event) => page.watch.look(event.composedPath()[0]),
    wrote: page.wrote.bind(page),
    focused: page.wrote.bind(page),
    stirred: () => page.glance(),
    composing: (field: Parameters<Page['wrote']>[0]) => page.painter(field).hold(field),
  };
  page.typing = new Typing(windows, typed);
  return page;
}

/** The card, and the pointer and keys that open it. */
export function openCards(
  edge: Edge,
  windows: Windows,
  host: Host,
  surfaces: SurfaceLoader,
  page: Page,
  alive: () => boolean,
  stop: AbortSignal,
): CardController {
  const card = new CardController(
    host,
    surfaces,
    {
      say: edge.text,
      fresh(finding) {
        const now = page.all().map((each) => each.finding);
        return followed(now, finding);
      },
      rule: (finding) => page.judge.rule(finding),
      platform: () => page.judge.context?.platform ?? 'generic',
      rects: page.rects,
      current: (field, finding) => page.painter(field).current(field, finding),
      same: (finding) => page.same(finding),
      version: ({ packId }) => page.judge.packs.find(({ id }) => id === packId)?.version,
      ...hiding(edge, host, page, alive, stop),
      answer: ({ family }) => page.judge.answerTo(family),
      setAnswer({ family }, answer) {
        page.judge.answer(family, answer);
        page.update();
      },
      own() {
        page.judge.own();
        page.update();
        notice(host.layer(), edge.text('card_own_noted'), stop);
        host.announce(edge.text('card_own_noted'));
      },
      fail: () => notice(host.layer(), edge.text('card_not_shown'), stop),
      touched: (field) => page.wrote(field),
      composing: () => page.typing.composing,
    },
    stop,
  );
  const reach = {
    fieldOf: page.watch.known.bind(page.watch),
    caret: page.caret.bind(page),
    painted: page.shown.bind(page),
    all: page.all.bind(page),
    composing: () => page.typing.composing,
    rects: page.rects,
    reveal: (...[field, finding]: Parameters<Page['rects']>) => reveal(field, finding, page.rects),
  };
  listen(windows, reach, card);
  return card;
}

import { Host } from './card/host.ts';
import { NOTICE_CSS, notice } from './card/notice.ts';
import { reveal } from './card/reveal.ts';
import type { Edge, PageHandle } from './edge.ts';
import { countMedia } from './fields/media.ts';
import { type Win, Windows } from './fields/windows.ts';
import { standAt } from './guard/stand.ts';
import { MIRROR_CSS } from './marks/mirror.ts';
import { RoleMark } from './marks/role.ts';
import { TOKENS } from './marks/tokens.ts';
import { CHIP_CSS } from './review/chip.ts';
import { ReviewFollower } from './review/follow.ts';
import { SurfaceLoader } from './surface/loader.ts';
import { openCards, type StartOptions, watchFields } from './wire.ts';

export type { StartOptions } from './wire.ts';

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
  const css = [TOKENS, NOTICE_CSS, MIRROR_CSS, CHIP_CSS].join('\n');
  const host = new Host(win.document, css, stop);
  if (options.takenOver) notice(host.layer(), edge.text('page_taken_over'), stop);
  if (options.missed) notice(host.layer(), edge.text('guard_missed'), stop);

  /** Once the extension was reloaded under this page, everything goes but one line. */
  const alive = () => {
    if (stop.aborted) return false;
    if (edge.alive()) return true;
    inner.abort();
    sayStale(win.document, stale);
    return false;
  };
  const windows = new Windows(win as Win, stop);
  const media = countMedia(windows);
  const page = watchFields(edge, windows, host, alive, stop, options);
  const surfaces = new SurfaceLoader(() => edge.surfaces(), host);
  const card = openCards(edge, windows, host, surfaces, page, alive, stop);
  const review = new ReviewFollower(edge, page, host, win, stop);
  const role = new RoleMark(page, stop);
  page.changed = () => {
    role.again();
    card.refresh();
    review.touch();
    // Before the pointer or a press asks for them, and after what was found is painted.
    if (page.judge.findings.length > 0) void surfaces.load();
  };
  const jump = (key: string) => {
    const found = page.all().find(({ finding }) => finding.key === key);
    if (!found || stop.aborted) return false;
    reveal(found.field, found.finding, page.rects);
    card.show(found.field, found.finding, 'jump');
    return true;
  };
  const guard = standAt(edge, windows, host, page, card, surfaces, review, jump, stop);
  stop.addEventListener('abort', () => page.stop(), { once: true });

  const reload = async () => {
    const asked = [edge.packs(), edge.choice(), edge.ignored(), edge.power?.(), edge.recall?.()] as const;
    const [packs, choice, ignored, power, memory] = await Promise.all(asked);
    if (stop.aborted) return;
    page.judge.load(packs);
    page.judge.choose(choice);
    page.judge.ignore(ignored);
    if (power) page.switch(power);
    if (memory && !page.judge.draft) page.judge.recall(memory);
    page.start();
  };
  const ready = reload().catch((error: unknown) => {
    if (alive()) throw error;
  });

  return {
    ready,
    state: () => ({ ...page.state(), media: { ...media } }),
    jump,
    role: (place) => !stop.aborted && page.fresh() && role.show(place),
    press: (event) => guard.hear(event),
    choose(choice) {
      page.judge.choose(choice);
      page.schedule();
    },
    reviewChanged: () => review.again(),
    power: (power) => page.switch(power),
    readAsked: (read) => page.watch.readDespite(read),
    reload,
  };
}

/** Left alone when a newer copy of this script is already at work in the page. */
function sayStale(doc: Document, sentence: string): void {
  if (doc.querySelector('redline-root')) return;
  const line = new AbortController();
  const host = new Host(doc, `${TOKENS}\n${NOTICE_CSS}`, line.signal);
  doc.addEventListener('pointerdown', () => line.abort(), { once: true, capture: true });
  notice(host.layer(), sentence, line.signal);
}

import type { DraftStanding } from '../edge.ts';
import { viewOf, type Win } from '../fields/windows.ts';
import { type MarkRange, release } from '../marks/ranges.ts';
import type { Page } from '../page.ts';

const NAME = 'redline-comment';

/** Places a reviewer spoke about, as highlights. A form field holds them where the browser's highlights reach into one. */
export class CommentMarks {
  private readonly page: Page;
  private readonly painted = new Map<Win, { highlight: Highlight; ranges: MarkRange[] }>();

  constructor(page: Page, signal: AbortSignal) {
    this.page = page;
    signal.addEventListener('abort', () => this.clear(), { once: true });
  }

  paint(places: DraftStanding['places']): void {
    this.clear();
    for (const { part, start, end } of places) {
      const found = this.page.rangeOf(part, start, end);
      const win = found && viewOf(found.el);
      if (!win) continue;
      const held = this.painted.get(win) ?? { highlight: new win.Highlight(), ranges: [] };
      held.highlight.add(found.range);
      held.ranges.push(found.range);
      this.painted.set(win, held);
      win.CSS.highlights.set(NAME, held.highlight);
    }
  }

  clear(): void {
    for (const [win, { highlight, ranges }] of this.painted) {
      for (const range of ranges) release(range);
      if (!win.closed && win.CSS.highlights.get(NAME) === highlight) win.CSS.highlights.delete(NAME);
    }
    this.painted.clear();
  }
}

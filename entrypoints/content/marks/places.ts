import { viewOf, type Win } from '../fields/windows.ts';
import type { Page } from '../page.ts';
import { type MarkRange, release } from './ranges.ts';

export interface Place {
  part: string;
  /** UTF-16 offsets in the part. */
  start: number;
  end: number;
}

/** Places in the draft as one highlight. A form field holds them where the browser's highlights reach into one. */
export class PlaceMarks {
  private readonly page: Page;
  private readonly name: string;
  private readonly painted = new Map<Win, { highlight: Highlight; ranges: MarkRange[] }>();

  constructor(page: Page, name: 'redline-comment' | 'redline-role', signal: AbortSignal) {
    this.page = page;
    this.name = name;
    signal.addEventListener('abort', () => this.clear(), { once: true });
  }

  paint(places: readonly Place[]): void {
    this.clear();
    for (const { part, start, end } of places) {
      const found = this.page.rangeOf(part, start, end);
      const win = found && viewOf(found.field.el);
      if (!win) continue;
      const held = this.painted.get(win) ?? { highlight: new win.Highlight(), ranges: [] };
      held.highlight.add(found.range);
      held.ranges.push(found.range);
      this.painted.set(win, held);
      win.CSS.highlights.set(this.name, held.highlight);
    }
  }

  clear(): void {
    for (const [win, { highlight, ranges }] of this.painted) {
      for (const range of ranges) release(range);
      if (!win.closed && win.CSS.highlights.get(this.name) === highlight)
        win.CSS.highlights.delete(this.name);
    }
    this.painted.clear();
  }
}

import { reveal } from '../card/reveal.ts';
import { inTop } from '../fields/windows.ts';
import type { Page } from '../page.ts';
import { type Place, PlaceMarks } from './places.ts';

/** The sentence the popup points at: brought on to the screen and tinted until its part is written in. */
export class RoleMark {
  private readonly page: Page;
  private readonly marks: PlaceMarks;
  private shown: { place: Place; text: string } | null = null;

  constructor(page: Page, signal: AbortSignal) {
    this.page = page;
    this.marks = new PlaceMarks(page, 'redline-role', signal);
  }

  /** null takes it away. False where the part no longer holds such a place. */
  show(place: Place | null): boolean {
    this.marks.clear();
    this.shown = null;
    if (place === null) return true;
    const text = this.page.textIn(place.part);
    if (text === null || place.start >= place.end || place.end > text.length) return false;
    this.shown = { place, text };
    this.marks.paint([place]);
    const field = this.page.rangeOf(place.part, place.start, place.end)?.field;
    if (field) reveal(field, place, this.rects);
    return true;
  }

  /** A new result: the ranges of form fields are of the text before it. What was written in shows no old place. */
  again(): void {
    if (this.shown === null) return;
    const { place, text } = this.shown;
    if (this.page.textIn(place.part) === text) this.marks.paint([place]);
    else this.show(null);
  }

  private readonly rects = (_: unknown, { part, start, end }: Place): DOMRect[] => {
    const found = this.page.rangeOf(part, start, end);
    return found ? [...found.range.getClientRects()].map((rect) => inTop(found.field.el, rect)) : [];
  };
}

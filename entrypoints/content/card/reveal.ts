import { controlOf, type Field } from '../fields/field.ts';
import { inTop, shiftOf, viewOf } from '../fields/windows.ts';

/** Brings a finding or another place on to the screen, in its field and in the page. Selects nothing, moves no focus. */
export function reveal<T>(field: Field, finding: T, rects: (field: Field, finding: T) => DOMRect[]): void {
  const control = controlOf(field);
  const [line] = rects(field, finding);
  if (control && line) {
    const box = inTop(control, control.getBoundingClientRect());
    if (line.top < box.top || line.bottom > box.bottom)
      control.scrollTop += line.top - box.top - box.height / 2;
  }
  if (rects(field, finding).length === 0) field.el.scrollIntoView({ block: 'center', behavior: 'instant' });
  const start = control?.parentElement ?? field.el;
  for (let at: Element | null = start; at; at = viewOf(at)?.frameElement ?? null)
    scrollTo(at, rects(field, finding)[0]);
}

/** Scrolls every box around an element of one document until the line is about in the middle of its window. */
function scrollTo(el: Element, line: DOMRect | undefined): void {
  const view = viewOf(el);
  if (!view || !line) return;
  const { y, scale } = shiftOf(view);
  const [top, bottom] = [(line.top - y) / scale, (line.bottom - y) / scale];
  if (top >= 0 && bottom <= view.innerHeight) return;
  let wanted = top - view.innerHeight / 2;
  for (let box: Element | null = el; box && Math.abs(wanted) > 1; box = box.parentElement) {
    const before = box.scrollTop;
    box.scrollTop += wanted;
    wanted -= box.scrollTop - before;
  }
}

import type { Finding } from '../../../rules/engine/finding.ts';
import { controlOf, type Field } from '../fields/field.ts';

/** Brings a finding on to the screen, in its field and in the page. Selects nothing, moves no focus. */
export function reveal(
  field: Field,
  finding: Finding,
  rects: (field: Field, finding: Finding) => DOMRect[],
): void {
  const win = field.el.ownerDocument.defaultView!;
  const control = controlOf(field);
  const [line] = rects(field, finding);
  if (control && line) {
    const box = control.getBoundingClientRect();
    if (line.top < box.top || line.bottom > box.bottom)
      control.scrollTop += line.top - box.top - box.height / 2;
  }
  const [now] = rects(field, finding);
  if (!now) field.el.scrollIntoView({ block: 'center', behavior: 'instant' });
  else if (now.top < 0 || now.bottom > win.innerHeight) scrollTo(field.el, now, win);
}

/** Scrolls every box around the field until the line is about in the middle of the window. */
function scrollTo(el: HTMLElement, line: DOMRect, win: Window): void {
  let wanted = line.top - win.innerHeight / 2;
  for (let box = el.parentElement; box && Math.abs(wanted) > 1; box = box.parentElement) {
    const before = box.scrollTop;
    box.scrollTop += wanted;
    wanted -= box.scrollTop - before;
  }
}

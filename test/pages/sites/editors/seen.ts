import type { Severity } from '../../../../rules/engine/finding.ts';
import type { Mounted } from './editor.ts';

/** A painted mark: UTF-16 offsets in its part's own text. `where`: middle of its first line, px of the window. */
export interface Seen {
  part: string;
  start: number;
  end: number;
  severity: Severity;
  where: { x: number; y: number };
}

type Fields = Record<string, Mounted | HTMLInputElement>;
type Mark = Omit<Seen, 'part' | 'where'> & { box: DOMRect; node: Node | null };

/** Every mark that is painted, whichever way and in whichever document, in reading order. */
export function seen(fields: Fields): Seen[] {
  const order = Object.keys(fields);
  return [...painted(fields), ...overlaid()]
    .map((mark) => placed(mark, fields))
    .sort((a, b) => order.indexOf(a.part) - order.indexOf(b.part) || a.start - b.start);
}

function* painted(fields: Fields): Generator<Mark> {
  const views = new Set([
    window,
    ...Object.values(fields).map((each) => elOf(each).ownerDocument.defaultView),
  ]);
  for (const view of views)
    for (const severity of ['block', 'warn', 'advise'] as const)
      for (const range of view?.CSS.highlights.get(`redline-${severity}`) ?? []) {
        const [box] = (range as Range).getClientRects();
        // An editor that renders anew leaves an empty range behind until the next frame: nothing is painted.
        if (!box) continue;
        const node = range.startContainer;
        const [start, end] = node
          ? [offset(fields, node, range.startOffset), offset(fields, range.endContainer, range.endOffset)]
          : [range.startOffset, range.endOffset];
        yield { severity, start, end, node, box: inWindow(box, view!) };
      }
}

function* overlaid(): Generator<Mark> {
  const root = document.querySelector('redline-root')?.shadowRoot;
  for (const mark of root?.querySelectorAll<HTMLElement>('[data-mark]') ?? []) {
    if (mark.closest('[hidden]')) continue;
    const { start, end, mark: severity } = mark.dataset;
    const box = mark.firstElementChild!.getBoundingClientRect();
    yield { severity: severity as Severity, start: Number(start), end: Number(end), node: null, box };
  }
}

function placed({ box, node, ...mark }: Mark, fields: Fields): Seen {
  const where = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  const over = ({ left, right, top, bottom }: DOMRect) =>
    left <= where.x && where.x <= right && top <= where.y && where.y <= bottom;
  const part = Object.entries(fields).find(([, each]) => {
    const el = elOf(each);
    return node
      ? el.contains(node)
      : over(inWindow(el.getBoundingClientRect(), el.ownerDocument.defaultView!));
  });
  return { ...mark, part: part?.[0] ?? 'nowhere', where };
}

/** Offset in the editor's own text. */
function offset(fields: Fields, node: Node, inside: number): number {
  let sum = 0;
  for (const block of (fields.body as Mounted).blocks!()) {
    if (block.contains(node)) {
      const before = node.ownerDocument!.createRange();
      before.setStart(block, 0);
      before.setEnd(node, inside);
      return sum + before.toString().length;
    }
    // What Slate and editor-kit hold a line open with.
    sum += block.textContent!.replace(/[\ufeff\u200b]/g, '').length + 1;
  }
  return -1;
}

function elOf(field: Mounted | HTMLInputElement): HTMLElement {
  return 'el' in field ? field.el : field;
}

/** From a frame's own px to those of the window. */
function inWindow(box: DOMRect, view: Window): DOMRect {
  const frame = view.frameElement;
  if (!frame) return box;
  const { left, top, width } = frame.getBoundingClientRect();
  // A zoomed page zooms what its frames show, too.
  const by = width / (frame as HTMLElement).offsetWidth;
  const [x, y] = [left + (frame.clientLeft + box.x) * by, top + (frame.clientTop + box.y) * by];
  return new DOMRect(x, y, box.width * by, box.height * by);
}

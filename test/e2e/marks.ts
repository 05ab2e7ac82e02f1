import type { Finding, Severity } from '../../rules/engine/finding.ts';
import type { Tab } from './browser.ts';

/** A painted mark in UTF-16 offsets of its field, and where on the screen it begins and ends. */
export interface Mark {
  part: 'title' | 'body';
  start: number;
  end: number;
  severity: Severity;
}

/** The marks of a page in reading order, once they are those wanted, or whatever there is in the end. */
export async function marksOf(tab: Tab, wanted: Mark[]): Promise<Mark[]> {
  await tab.until(readMarks, JSON.stringify(wanted)).catch(() => null);
  return JSON.parse((await tab.run(readMarks, ''))!);
}

/** The same shape from findings, each place once. */
export function placesOf(findings: Finding[]): Mark[] {
  const places = findings.map(({ part, start, end, severity }) => ({ part, start, end, severity }) as Mark);
  return places.filter((one, i) => places.findIndex((other) => same(one, other)) === i).sort(inReadingOrder);
}

function same(a: Mark, b: Mark): boolean {
  return a.part === b.part && a.start === b.start && a.end === b.end && a.severity === b.severity;
}

function inReadingOrder(a: Mark, b: Mark): number {
  const title = Number(b.part === 'title') - Number(a.part === 'title');
  return title || a.start - b.start || a.end - b.end;
}

/**
 * Runs in the page: every mark there is, as JSON, or null while it is not the JSON wanted (none: whatever it is).
 * Highlights are read from the page's own registry, the overlay's from under `<redline-root>`. A form
 * field's range does not say whose it is, so the field it lies over decides.
 */
export function readMarks(wanted: string): string | null {
  const title = document.querySelector('.d-input input')!;
  const body = document.querySelector('textarea, .tiptap')!;
  const marks: { part: string; start: number; end: number; severity: string }[] = [];
  for (const severity of ['block', 'warn', 'advise']) {
    for (const range of CSS.highlights.get(`redline-${severity}`) ?? [])
      marks.push(fromRange(range, severity));
  }
  const overlay = document
    .querySelector('redline-root')
    ?.shadowRoot?.querySelectorAll<HTMLElement>('[data-mark]');
  for (const mark of overlay ?? []) {
    const { start, end, mark: severity } = mark.dataset;
    const part = partAt((mark.firstElementChild ?? mark).getBoundingClientRect());
    marks.push({ part, start: Number(start), end: Number(end), severity: severity! });
  }
  marks.sort((a, b) => +(b.part === 'title') - +(a.part === 'title') || a.start - b.start || a.end - b.end);
  const now = JSON.stringify(marks);
  return wanted === '' || now === wanted ? now : null;

  function fromRange(range: AbstractRange, severity: string) {
    if (range.startContainer) {
      const start = offset(range.startContainer, range.startOffset);
      return { part: 'body', start, end: offset(range.endContainer, range.endOffset), severity };
    }
    const part = partAt((range as Range).getBoundingClientRect());
    return { part, start: range.startOffset, end: range.endOffset, severity };
  }

  function partAt({ left, right, top, bottom }: DOMRect): string {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const over = (field: Element) => {
      const box = field.getBoundingClientRect();
      return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
    };
    return over(title) ? 'title' : over(body) ? 'body' : 'nowhere';
  }

  /** Offset in the editor's own text: its paragraphs joined by one line break. */
  function offset(node: Node, inside: number): number {
    let sum = 0;
    for (const block of body.children) {
      if (block === node || block.contains(node)) {
        const before = document.createRange();
        before.setStart(block, 0);
        before.setEnd(node, inside);
        return sum + before.toString().length;
      }
      sum += block.textContent!.length + 1;
    }
    return -1;
  }
}

/** Runs in the page: the middle of the first line of the mark that starts at `start` in that part. */
export function middleOf({ part, start }: { part: string; start: number }): { x: number; y: number } | null {
  const field = document.querySelector(part === 'title' ? '.d-input input' : 'textarea, .tiptap')!;
  const box = field.getBoundingClientRect();
  const inside = ({ left, top, width }: DOMRect) =>
    width > 0 && left >= box.left - 1 && top >= box.top - 1 && top <= box.bottom;
  for (const severity of ['block', 'warn', 'advise']) {
    for (const range of CSS.highlights.get(`redline-${severity}`) ?? []) {
      if (inside(first(range as Range)) && textStart(range) === start) return centre(first(range as Range));
    }
  }
  const overlay = document
    .querySelector('redline-root')
    ?.shadowRoot?.querySelectorAll(`[data-start="${start}"]`);
  for (const mark of overlay ?? []) {
    const rect = (mark.firstElementChild ?? mark).getBoundingClientRect();
    if (inside(rect)) return centre(rect);
  }
  return null;

  function first(range: Range): DOMRect {
    return range.getClientRects()[0] ?? new DOMRect();
  }

  function centre({ left, top, width, height }: DOMRect) {
    return { x: left + width / 2, y: top + height / 2 };
  }

  function textStart(range: AbstractRange): number {
    if (!range.startContainer) return range.startOffset;
    let sum = 0;
    for (const block of field.children) {
      if (block === range.startContainer || block.contains(range.startContainer)) {
        const before = document.createRange();
        before.setStart(block, 0);
        before.setEnd(range.startContainer, range.startOffset);
        return sum + before.toString().length;
      }
      sum += block.textContent!.length + 1;
    }
    return -1;
  }
}

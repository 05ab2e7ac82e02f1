import { type Finding, SEVERITIES } from '../../../rules/engine/finding.ts';
import type { Field } from '../fields/field.ts';
import type { Reading } from '../fields/reading.ts';
import { inTop, viewOf, type Win, type Windows } from '../fields/windows.ts';
import { type Painter, paintable } from './painter.ts';
import { type MarkRange, markRange, release } from './ranges.ts';

/** The highlights of one document: each window has a registry of its own. */
type Marks = Record<Finding['severity'] | 'current', Highlight>;

interface Painted {
  finding: Finding;
  range: MarkRange;
  marks: Marks;
}

/** Paints with CSS custom highlights: nothing is written to the page's tree. */
export class HighlightPainter implements Painter {
  private readonly painted = new Map<Field, Painted[]>();
  private readonly marks = new Map<Win, Marks>();
  private shown: { field: Field; key: string } | null = null;

  constructor(windows: Windows, signal: AbortSignal) {
    const drop = () => {
      for (const field of [...this.painted.keys()]) this.drop(field);
    };
    signal.addEventListener('abort', drop, { once: true });
    windows.each((win, gone) => this.enter(win, gone));
  }

  paint(field: Field, reading: Reading, findings: readonly Finding[]): void {
    this.drop(field);
    const marks = this.marks.get(viewOf(field.el)!);
    if (!marks) return;
    const painted: Painted[] = [];
    for (const finding of paintable(reading, findings)) {
      const range = markRange(field, reading, finding.start, finding.end);
      if (!range) continue;
      marks[finding.severity].add(range);
      painted.push({ finding, range, marks });
    }
    this.painted.set(field, painted);
    this.showCurrent();
  }

  rects(field: Field, finding: Finding): DOMRect[] {
    const rects = this.find(field, finding.key)?.range.getClientRects() ?? [];
    return [...rects].filter(({ width }) => width > 0).map((rect) => inTop(field.el, rect));
  }

  current(field: Field, finding: Finding | null): void {
    this.shown = finding && { field, key: finding.key };
    this.showCurrent();
  }

  /** Live ranges move with the text: nothing to hide. */
  hold(): void {}

  drop(field: Field): void {
    // With its document went its highlights.
    const painted = viewOf(field.el) ? this.painted.get(field) : [];
    for (const { finding, range, marks } of painted ?? []) {
      marks[finding.severity].delete(range);
      marks.current.delete(range);
      release(range);
    }
    this.painted.delete(field);
  }

  private showCurrent(): void {
    for (const { current } of this.marks.values()) current.clear();
    const painted = this.shown && this.find(this.shown.field, this.shown.key);
    if (painted) painted.marks.current.add(painted.range);
  }

  private find(field: Field, key: string): Painted | undefined {
    return this.painted.get(field)?.find(({ finding }) => finding.key === key);
  }

  private enter(win: Win, gone: AbortSignal): void {
    const { document } = win;
    const registry = win.CSS.highlights;
    const make = (name: string, priority: number) => {
      const highlight = new win.Highlight();
      highlight.priority = priority;
      registry.set(`redline-${name}`, highlight);
      return highlight;
    };
    const [block, warn, advise] = SEVERITIES.map((severity, at) => make(severity, 3 - at));
    const marks = { block: block!, warn: warn!, advise: advise!, current: make('current', 4) };
    this.marks.set(win, marks);
    const leave = () => {
      if (this.marks.get(win) === marks) this.marks.delete(win);
      if (!viewOf(document)) return;
      // A newer copy of this script may have taken the names over: leave its highlights alone.
      for (const [name, highlight] of Object.entries(marks))
        if (registry.get(`redline-${name}`) === highlight) registry.delete(`redline-${name}`);
    };
    gone.addEventListener('abort', leave, { once: true });
  }
}

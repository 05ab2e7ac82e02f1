import { type Finding, SEVERITIES } from '../../../rules/engine/finding.ts';
import type { Field } from '../fields/field.ts';
import type { Reading } from '../fields/reading.ts';
import { type Painter, paintable } from './painter.ts';
import { type MarkRange, markRange, release } from './ranges.ts';

interface Painted {
  finding: Finding;
  range: MarkRange;
}

/** Paints with CSS custom highlights: nothing is written to the page's tree. */
export class HighlightPainter implements Painter {
  private readonly painted = new Map<Field, Painted[]>();
  private readonly registry: HighlightRegistry;
  private readonly highlights: Record<Finding['severity'] | 'current', Highlight>;
  private shown: { field: Field; key: string } | null = null;

  constructor(win: Window & typeof globalThis, signal: AbortSignal) {
    this.registry = win.CSS.highlights;
    const make = (name: string, priority: number) => {
      const highlight = new win.Highlight();
      highlight.priority = priority;
      this.registry.set(`redline-${name}`, highlight);
      return highlight;
    };
    const [block, warn, advise] = SEVERITIES.map((severity, at) => make(severity, 3 - at));
    this.highlights = { block: block!, warn: warn!, advise: advise!, current: make('current', 4) };
    signal.addEventListener('abort', () => this.stop(), { once: true });
  }

  paint(field: Field, reading: Reading, findings: readonly Finding[]): void {
    this.drop(field);
    const painted: Painted[] = [];
    for (const finding of paintable(reading, findings)) {
      const range = markRange(field, reading, finding.start, finding.end);
      if (!range) continue;
      this.highlights[finding.severity].add(range);
      painted.push({ finding, range });
    }
    this.painted.set(field, painted);
    this.showCurrent();
  }

  rects(field: Field, finding: Finding): DOMRect[] {
    const range = this.find(field, finding.key)?.range;
    return range ? [...range.getClientRects()].filter(({ width }) => width > 0) : [];
  }

  current(field: Field, finding: Finding | null): void {
    this.shown = finding && { field, key: finding.key };
    this.showCurrent();
  }

  /** Live ranges move with the text: nothing to hide. */
  hold(): void {}

  drop(field: Field): void {
    for (const { finding, range } of this.painted.get(field) ?? []) {
      this.highlights[finding.severity].delete(range);
      this.highlights.current.delete(range);
      release(range);
    }
    this.painted.delete(field);
  }

  private showCurrent(): void {
    this.highlights.current.clear();
    const painted = this.shown && this.find(this.shown.field, this.shown.key);
    if (painted) this.highlights.current.add(painted.range);
  }

  private find(field: Field, key: string): Painted | undefined {
    return this.painted.get(field)?.find(({ finding }) => finding.key === key);
  }

  private stop(): void {
    for (const field of [...this.painted.keys()]) this.drop(field);
    // A newer copy of this script may have taken the names over: leave its highlights alone.
    for (const [name, highlight] of Object.entries(this.highlights))
      if (this.registry.get(`redline-${name}`) === highlight) this.registry.delete(`redline-${name}`);
  }
}

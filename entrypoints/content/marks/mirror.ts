import type { Finding } from '../../../rules/engine/finding.ts';
import type { Host } from '../card/host.ts';
import { controlOf, type Field } from '../fields/field.ts';
import type { Reading } from '../fields/reading.ts';
import type { Windows } from '../fields/windows.ts';
import { MirrorBox } from './mirror-box.ts';
import { onMove } from './moves.ts';
import { type Painter, paintable } from './painter.ts';
import { CURRENT, LINES } from './styles.ts';

const line = (severity: keyof typeof LINES) =>
  `[data-mark="${severity}"] i { border-bottom: 2px ${LINES[severity]}; }`;

export const MIRROR_CSS = [
  '.mirror { position: absolute; overflow: hidden; pointer-events: none; transform-origin: 0 0; }',
  '.mirror[hidden] { display: none; }',
  '.mirror-text { position: relative; box-sizing: border-box; color: transparent; user-select: none; }',
  '[data-mark] i { position: absolute; box-sizing: border-box; }',
  `[data-current] i { ${CURRENT}; }`,
  line('block'),
  line('warn'),
  line('advise'),
  '@media (forced-colors: active) { [data-mark] i { border-color: Highlight; } }',
].join('\n');

/** Paints form controls where highlights cannot reach into them: a copy of the text lies over the field. */
export class MirrorPainter implements Painter {
  private readonly boxes = new Map<Field, MirrorBox>();
  private readonly still = new Map<Field, () => void>();
  private readonly host: Host;
  private readonly composing: () => boolean;
  private readonly resized: ResizeObserver;
  private readonly last = new Map<Field, Finding[]>();
  private shown: { field: Field; key: string } | null = null;

  /** `composing`: an input method is at work; the end of it paints everything anew. */
  constructor(windows: Windows, host: Host, composing: () => boolean, signal: AbortSignal) {
    this.host = host;
    this.composing = composing;
    this.resized = new windows.top.ResizeObserver(() => this.sync());
    const stop = () => {
      this.resized.disconnect();
      for (const end of this.still.values()) end();
    };
    signal.addEventListener('abort', stop, { once: true });
    windows.each((win, gone) => {
      const passive = { signal: gone, passive: true, capture: true };
      win.addEventListener('scroll', (event) => this.scrolled(event.target), passive);
      win.addEventListener('resize', () => this.sync(), passive);
      win.visualViewport?.addEventListener('resize', () => this.sync(), passive);
      win.document.fonts.addEventListener('loadingdone', () => this.sync(), passive);
    });
  }

  paint(field: Field, reading: Reading, findings: readonly Finding[]): void {
    const marks = paintable(reading, findings);
    if (marks.length === 0) this.drop(field);
    else {
      this.last.set(field, marks);
      this.box(field);
      this.lay(field);
    }
  }

  rects(field: Field, finding: Finding): DOMRect[] {
    const box = this.boxes.get(field)?.outer;
    if (!box || box.hidden) return [];
    const lines = box.querySelectorAll(`[data-key="${CSS.escape(finding.key)}"] i`);
    return [...lines].map((each) => each.getBoundingClientRect());
  }

  current(field: Field, finding: Finding | null): void {
    this.shown = finding && { field, key: finding.key };
    this.showCurrent(field);
  }

  private showCurrent(field: Field): void {
    const key = this.shown?.field === field ? this.shown.key : undefined;
    for (const mark of this.boxes.get(field)?.outer.querySelectorAll('[data-mark]') ?? [])
      mark.toggleAttribute('data-current', (mark as HTMLElement).dataset.key === key);
  }

  hold(field: Field): void {
    const box = this.boxes.get(field);
    if (box) box.outer.hidden = true;
  }

  drop(field: Field): void {
    const box = this.boxes.get(field);
    if (!box) return;
    box.outer.remove();
    this.resized.unobserve(field.el);
    this.still.get(field)?.();
    this.still.delete(field);
    this.boxes.delete(field);
    this.last.delete(field);
  }

  private box(field: Field): MirrorBox {
    const known = this.boxes.get(field);
    if (known) return known;
    const made = new MirrorBox(controlOf(field)!, this.host.el, this.host.layer());
    this.boxes.set(field, made);
    this.resized.observe(field.el);
    this.still.set(
      field,
      onMove(field.el, () => this.moved(field)),
    );
    return made;
  }

  /** By whatever: its size and its lines may have changed with it. */
  private moved(field: Field): void {
    if (this.composing()) return;
    this.host.level();
    this.lay(field);
  }

  private sync(): void {
    if (this.composing()) return;
    this.host.level();
    for (const field of this.last.keys()) this.lay(field);
  }

  /** Lines are made anew, the one whose card is open among them. */
  private lay(field: Field): void {
    this.boxes.get(field)?.lay(this.fresh(field));
    this.showCurrent(field);
  }

  private fresh(field: Field): Finding[] {
    const { value } = controlOf(field)!;
    return this.last.get(field)!.filter(({ start, end, text }) => value.slice(start, end) === text);
  }

  private scrolled(target: EventTarget | null): void {
    if (this.composing()) return;
    for (const [field, box] of this.boxes) {
      if (field.el === target) box.scroll();
      // The overlay lies in the top document and moves with it.
      else if (target !== this.host.el.ownerDocument) box.place();
    }
  }
}

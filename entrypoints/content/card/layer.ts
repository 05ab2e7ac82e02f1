import type { CardProps } from '../../../components/card/Card.tsx';
import { focusOn, keepSelection } from '../fields/selection.ts';
import { shown } from '../fields/windows.ts';
import type { SurfaceLoader } from '../surface/loader.ts';
import type { Host } from './host.ts';
import { place } from './place.ts';

/** Where the card is drawn: mounts it, puts it beside the line, and gives focus back. */
export class CardLayer {
  private readonly host: Host;
  private readonly surfaces: SurfaceLoader;
  private readonly mount: HTMLElement;
  private field: HTMLElement | null = null;
  private restore: () => void = () => {};

  private readonly size: ResizeObserver;
  private sized: HTMLElement | null = null;

  /** `resized`: the card grew or shrank while it was open, and has to be put beside its line again. */
  constructor(host: Host, surfaces: SurfaceLoader, resized: () => void, signal: AbortSignal) {
    this.host = host;
    this.surfaces = surfaces;
    this.size = new ResizeObserver(resized);
    this.mount = host.el.ownerDocument.createElement('div');
    // The top layer: above a page's own dialogs and popovers, whatever their stacking, and never clipped.
    this.mount.className = 'card-layer';
    this.mount.popover = 'manual';
    host.layer().append(this.mount);
    // A press in the card must not take focus or selection from the editor; only its own field may.
    const keep = (event: Event) => {
      if (!(event.target as Element).matches('input, select, summary')) event.preventDefault();
      else if (this.field && !this.holdsFocus()) this.restore = keepSelection(this.field);
    };
    this.mount.addEventListener('mousedown', keep, { signal });
    signal.addEventListener('abort', () => this.clear(), { once: true });
  }

  draw(field: HTMLElement, props: CardProps): void {
    this.host.layer();
    this.field = field;
    const held = this.holdsFocus();
    this.surfaces.now?.card(this.mount, props);
    if (!this.mount.matches(':popover-open')) this.mount.showPopover();
    this.watchSize();
    // The button that was pressed may be gone: keys go on in the card.
    if (held && !this.holdsFocus()) this.card()?.focus({ preventScroll: true });
  }

  /** Beside the line, never over it; `rects` in viewport px. False when the line is not on the screen. */
  beside(rects: readonly DOMRect[]): boolean {
    const card = this.card();
    const view = this.host.el.ownerDocument.defaultView!;
    const size = { width: view.innerWidth, height: view.innerHeight };
    const lines = rects.filter(({ bottom, top }) => bottom > 0 && top < size.height);
    if (!card || lines.length === 0) return false;
    const line = {
      left: lines[0]!.left,
      top: Math.min(...lines.map(({ top }) => top)),
      right: Math.max(...lines.map(({ right }) => right)),
      bottom: Math.max(...lines.map(({ bottom }) => bottom)),
    };
    const { left, top } = place(line, card.getBoundingClientRect(), size);
    card.style.left = `${left}px`;
    card.style.top = `${top}px`;
    return true;
  }

  /** Opened by keyboard: the card takes focus until it closes. */
  takeFocus(): void {
    if (this.field && !this.holdsFocus()) this.restore = keepSelection(this.field);
    this.card()?.focus({ preventScroll: true });
  }

  /** Takes the card away. Focus that is in it goes back to the field, with the selection it had. */
  erase(): void {
    const held = this.holdsFocus();
    this.clear();
    if (this.mount.matches(':popover-open')) this.mount.hidePopover();
    if (held && this.field && shown(this.field)) {
      focusOn(this.field);
      this.restore();
    }
    this.field = null;
    this.restore = () => {};
  }

  /** Each card once: to observe it again would report it again, in every frame. */
  private watchSize(): void {
    const card = this.card();
    if (card === this.sized) return;
    this.size.disconnect();
    this.sized = card;
    if (card) this.size.observe(card);
  }

  private clear(): void {
    this.size.disconnect();
    this.sized = null;
    this.surfaces.now?.card(this.mount, null);
  }

  holds(event: Event): boolean {
    return event.composedPath().includes(this.mount);
  }

  private holdsFocus(): boolean {
    return this.host.layer().activeElement !== null;
  }

  private card(): HTMLElement | null {
    return this.mount.querySelector('.card');
  }
}

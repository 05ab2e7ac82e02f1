export type Win = Window & typeof globalThis;

/**
 * The top frame's window and those of same-origin frames in it, as they come. Whoever listens or paints
 * by window says once what it does in each; the signal of a window fires when its document goes.
 */
export class Windows {
  readonly top: Win;
  private readonly here = new Map<Win, AbortSignal>();
  private readonly acts: ((win: Win, signal: AbortSignal) => void)[] = [];

  constructor(top: Win, signal: AbortSignal) {
    this.top = top;
    this.add(top, signal);
  }

  each(act: (win: Win, signal: AbortSignal) => void): void {
    this.acts.push(act);
    for (const [win, signal] of this.here) act(win, signal);
  }

  add(win: Win, signal: AbortSignal): void {
    this.here.set(win, signal);
    signal.addEventListener('abort', () => this.here.get(win) === signal && this.here.delete(win), {
      once: true,
    });
    for (const act of this.acts) act(win, signal);
  }
}

/** The window a node's document is shown in; null once its frame is gone or shows another. */
export function viewOf(node: Node): Win | null {
  try {
    return (node.ownerDocument ?? (node as Document)).defaultView;
  } catch {
    // Firefox lets an extension touch nothing of a document whose window is gone: "dead object".
    return null;
  }
}

/** In a page that is still shown: an element stays connected in the document of a frame that was taken away. */
export function shown(el: Element): boolean {
  return viewOf(el) !== null && el.isConnected;
}

/** The open modal dialog an element is in, through shadow roots and frames: all outside it is inert. */
export function modalAround(el: Element): Element | null {
  for (let at: Element | null = el; at; ) {
    const modal: Element | null = at.closest('dialog:modal');
    if (modal) return modal;
    const root = at.getRootNode();
    at = (root as ShadowRoot).host ?? viewOf(at)?.frameElement ?? null;
  }
  return null;
}

/** Where a frame's own px lie in the top window, and how many of that window's px one of them is. */
export function shiftOf(view: Window): { x: number; y: number; scale: number } {
  const shift = { x: 0, y: 0, scale: 1 };
  for (let frame = view.frameElement; frame; frame = frame.ownerDocument.defaultView!.frameElement) {
    const { left, top, width } = frame.getBoundingClientRect();
    const used = frame.ownerDocument.defaultView!.getComputedStyle(frame);
    const by = width / (frame as HTMLElement).offsetWidth || 1;
    shift.x = left + (shift.x + frame.clientLeft + Number.parseFloat(used.paddingLeft)) * by;
    shift.y = top + (shift.y + frame.clientTop + Number.parseFloat(used.paddingTop)) * by;
    shift.scale *= by;
  }
  return shift;
}

/** The part of the top window a frame shows its document in; null for the top document. */
export function paneOf(el: Element): DOMRect | null {
  const view = viewOf(el);
  if (!view?.frameElement) return null;
  const { x, y, scale } = shiftOf(view);
  return new DOMRect(x, y, view.innerWidth * scale, view.innerHeight * scale);
}

/** A box in its element's own px, in those of the top window. */
export function inTop(el: Element, box: DOMRect): DOMRect {
  const view = viewOf(el);
  if (!view?.frameElement) return box;
  const { x, y, scale } = shiftOf(view);
  return new DOMRect(box.x * scale + x, box.y * scale + y, box.width * scale, box.height * scale);
}

import type { Finding } from '../../../rules/engine/finding.ts';
import type { FormControl } from '../fields/field.ts';
import { inTop, modalAround, paneOf } from '../fields/windows.ts';

// Everything that decides where a glyph of the field stands. Read as used values at each sync, since
// text zoom, themes and fonts change them without an event.
const COPIED = (
  'font-family font-size font-weight font-style font-stretch font-variant font-feature-settings font-kerning ' +
  'line-height letter-spacing word-spacing text-transform text-indent text-align direction tab-size ' +
  'white-space word-break overflow-wrap line-break padding-top padding-right padding-bottom padding-left'
).split(' ');
/** px; above it the copy is no copy and its lines would lie. */
const TOLERANCE = 2;

/** A copy of one form control's text layout, with the marks laid over where its words are. */
export class MirrorBox {
  /** Placed over the inside of the field's border. */
  readonly outer: HTMLElement;
  private readonly inner: HTMLElement;
  private readonly words: Text;
  private readonly control: FormControl;
  private scale = { x: 1, y: 1, zoom: 1 };

  constructor(control: FormControl, host: HTMLElement, layer: ShadowRoot) {
    const doc = host.ownerDocument;
    this.control = control;
    this.outer = doc.createElement('div');
    this.outer.className = 'mirror';
    this.inner = doc.createElement('div');
    this.inner.className = 'mirror-text';
    this.inner.setAttribute('aria-hidden', 'true');
    this.words = doc.createTextNode('');
    this.inner.append(this.words);
    this.outer.append(this.inner);
    layer.append(this.outer);
  }

  /** Copies text and layout, then lays the marks. */
  lay(findings: readonly Finding[]): void {
    this.words.data = `${this.control.value}\u200b`;
    this.inner.replaceChildren(this.words);
    if (!this.place()) return;
    const range = this.words.ownerDocument.createRange();
    const marks = findings.map((finding) => {
      range.setStart(this.words, finding.start);
      range.setEnd(this.words, finding.end);
      return this.mark(finding, [...range.getClientRects()]);
    });
    this.inner.append(...marks);
  }

  /** Follows the field's place, size and scroll. False, and hidden, when the copy does not fit the field. */
  place(): boolean {
    const { control, outer, inner } = this;
    const box = inTop(control, control.getBoundingClientRect());
    const used = control.ownerDocument.defaultView!.getComputedStyle(control);
    outer.hidden = false;
    // The lines lie on the field's ground, so they follow its scheme and not the system's.
    outer.style.colorScheme = used.colorScheme === 'normal' ? 'light' : used.colorScheme;
    for (const name of COPIED) inner.style.setProperty(name, used.getPropertyValue(name));
    if (control.tagName === 'INPUT') this.centre();
    const base = (outer.offsetParent ?? outer.ownerDocument.documentElement).getBoundingClientRect();
    const { left, top, width, height } = this.insideOf(used);
    const { x, y, zoom } = this.measure(box);
    Object.assign(outer.style, {
      zoom: String(zoom),
      left: `${(box.left - base.left + left * x) / zoom}px`,
      top: `${(box.top - base.top + top * y) / zoom}px`,
      width: `${width}px`,
      height: `${height}px`,
      transform: x === zoom && y === zoom ? '' : `scale(${x / zoom}, ${y / zoom})`,
    });
    inner.style.minHeight = `${height}px`;
    this.clip(box);
    this.scroll();
    // Laid over a field behind a dialog, lines would lie on the dialog and make it scroll.
    outer.hidden = !this.fits() || modalAround(control) !== modalAround(outer);
    return !outer.hidden;
  }

  scroll(): void {
    this.inner.style.transform = `translate(${-this.control.scrollLeft}px, ${-this.control.scrollTop}px)`;
  }

  /** No line outside the frame its field is seen through. */
  private clip({ left, top, right, bottom }: DOMRect): void {
    const pane = paneOf(this.control);
    const { x, y } = this.scale;
    const over = pane && [
      (pane.top - top) / y,
      (right - pane.right) / x,
      (bottom - pane.bottom) / y,
      (pane.left - left) / x,
    ];
    this.outer.style.clipPath = over ? `inset(${over.map((by) => `${Math.max(0, by)}px`).join(' ')})` : '';
  }

  /** The box inside the border, px. Firefox counts an input's padding into clientLeft, so borders are read. */
  private insideOf(used: CSSStyleDeclaration): { left: number; top: number; width: number; height: number } {
    const { control } = this;
    const left = Number.parseFloat(used.borderLeftWidth);
    const top = Number.parseFloat(used.borderTopWidth);
    if (control.tagName !== 'INPUT')
      return { left, top, width: control.clientWidth, height: control.clientHeight };
    const width = control.offsetWidth - left - Number.parseFloat(used.borderRightWidth);
    const height = control.offsetHeight - top - Number.parseFloat(used.borderBottomWidth);
    return { left, top, width, height };
  }

  /** A one-line field centres its line box, which fallback fonts make taller than line-height says. */
  private centre(): void {
    Object.assign(this.inner.style, { display: 'grid', alignContent: 'center', whiteSpace: 'pre' });
  }

  /** How many px of the screen one of the field's own is, by `zoom` and by transforms. */
  private measure(box: DOMRect): { x: number; y: number; zoom: number } {
    const {
      offsetWidth,
      offsetHeight,
      currentCSSZoom = 1,
    } = this.control as FormControl & {
      currentCSSZoom?: number;
    };
    const by = (seen: number, own: number) =>
      Math.abs(seen - own * currentCSSZoom) > 1 ? seen / own : currentCSSZoom;
    this.scale = { x: by(box.width, offsetWidth), y: by(box.height, offsetHeight), zoom: currentCSSZoom };
    return this.scale;
  }

  private fits(): boolean {
    const { control, inner, scale } = this;
    if ((scale.x !== scale.zoom || scale.y !== scale.zoom) && !upright(control)) return false;
    if (control.tagName === 'INPUT') return this.words.length === control.value.length + 1;
    return Math.abs(inner.scrollHeight - control.scrollHeight) <= TOLERANCE;
  }

  private mark({ severity, start, end, key }: Finding, rects: DOMRect[]): HTMLElement {
    const doc = this.outer.ownerDocument;
    const base = this.inner.getBoundingClientRect();
    const { x, y } = this.scale;
    const mark = doc.createElement('span');
    Object.assign(mark.dataset, { mark: severity, start: String(start), end: String(end), key });
    for (const { left, top, width, height } of rects) {
      const line = doc.createElement('i');
      Object.assign(line.style, {
        left: `${(left - base.left) / x}px`,
        top: `${(top - base.top) / y}px`,
        width: `${width / x}px`,
        height: `${height / y}px`,
      });
      mark.append(line);
    }
    return mark;
  }
}

/** Not turned or slanted by anything around it: lines can only be moved and scaled. */
function upright(el: Element): boolean {
  for (
    let at: Element | null = el;
    at;
    at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null
  ) {
    const { transform, rotate } = at.ownerDocument.defaultView!.getComputedStyle(at);
    const { b, c } = new DOMMatrix(transform);
    if (b !== 0 || c !== 0 || (rotate !== 'none' && rotate !== '0deg')) return false;
  }
  return true;
}

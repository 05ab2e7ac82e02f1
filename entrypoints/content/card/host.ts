import type { Field } from '../fields/field.ts';
import { modalAround } from '../fields/windows.ts';
import { adopt } from '../marks/styles.ts';

const BASE_CSS = [
  // A page's own `*` rules would win over :host without it.
  ':host { all: initial !important; color-scheme: light dark !important; position: absolute !important; inset: 0 auto auto 0 !important; width: 0 !important; height: 0 !important; zoom: var(--rl-level, 1) !important; }',
  '.card-layer { inset: 0 auto auto 0; width: 0; height: 0; margin: 0; padding: 0; border: 0; background: none; overflow: visible; }',
  '.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }',
].join('\n');
/** What is typed and clicked in our own layer is no business of the page's key handlers. */
const OWN_EVENTS =
  'keydown keypress keyup input beforeinput compositionstart compositionend paste copy cut'.split(' ');

/**
 * The one element Redline adds to a page, with everything in its open shadow root. It stands on the document
 * element, but in a modal dialog while the author writes in one: all else is behind the dialog and inert.
 */
export class Host {
  readonly el: HTMLElement;
  private readonly root: ShadowRoot;
  private readonly said: HTMLElement;
  private readonly signal: AbortSignal;
  private place: Element;

  constructor(doc: Document, css: string, signal: AbortSignal) {
    for (const old of doc.querySelectorAll('redline-root')) old.remove();
    this.el = doc.createElement('redline-root');
    this.root = this.el.attachShadow({ mode: 'open' });
    this.signal = signal;
    this.wear(`${BASE_CSS}\n${css}`);
    this.said = doc.createElement('div');
    this.said.className = 'said';
    this.said.setAttribute('aria-live', 'polite');
    this.root.append(this.said);
    for (const type of OWN_EVENTS)
      this.root.addEventListener(type, (event) => event.stopPropagation(), { signal });
    this.place = doc.documentElement;
    this.place.append(this.el);
    signal.addEventListener('abort', () => this.el.remove(), { once: true });
  }

  /** Takes on style for what is drawn in here. */
  wear(css: string): void {
    adopt(this.root, css, this.signal);
  }

  /** The shadow root, in the page even where a single-page app swept the host away. */
  layer(): ShadowRoot {
    if (!this.place.isConnected) this.place = this.el.ownerDocument.documentElement;
    if (this.el.parentElement !== this.place) this.place.append(this.el);
    return this.root;
  }

  /** True when these fields are in another dialog than this element. */
  moves(fields: Iterable<Field>): boolean {
    return this.placeFor(fields) !== this.place;
  }

  /** Goes where these fields can be seen. */
  follow(fields: Iterable<Field>): void {
    this.place = this.placeFor(fields);
    this.layer();
    this.level();
  }

  /** Undoes a `zoom` the page has on everything, so that our px are those of the screen. */
  level(): void {
    const zoom = (this.place as Element & { currentCSSZoom?: number }).currentCSSZoom ?? 1;
    this.el.style.setProperty('--rl-level', String(1 / zoom));
  }

  private placeFor(fields: Iterable<Field>): Element {
    for (const { el } of fields) {
      const modal = modalAround(el);
      if (modal?.ownerDocument === this.el.ownerDocument) return modal;
    }
    return this.el.ownerDocument.documentElement;
  }

  /** Tells a screen reader, politely. */
  announce(sentence: string): void {
    this.layer();
    this.said.textContent = sentence;
  }
}

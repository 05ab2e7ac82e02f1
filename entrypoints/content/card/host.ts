import { adopt } from '../marks/styles.ts';

const BASE_CSS = [
  // A page's own `*` rules would win over :host without it.
  ':host { all: initial !important; color-scheme: light dark !important; position: absolute !important; inset: 0 auto auto 0 !important; width: 0 !important; height: 0 !important; }',
  '.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }',
].join('\n');
/** What is typed and clicked in our own layer is no business of the page's key handlers. */
const OWN_EVENTS =
  'keydown keypress keyup input beforeinput compositionstart compositionend paste copy cut'.split(' ');

/** The one element Redline adds to a page, on the document element, with everything in its open shadow root. */
export class Host {
  readonly el: HTMLElement;
  private readonly root: ShadowRoot;
  private readonly said: HTMLElement;

  constructor(doc: Document, css: string, signal: AbortSignal) {
    for (const old of doc.querySelectorAll('redline-root')) old.remove();
    this.el = doc.createElement('redline-root');
    this.root = this.el.attachShadow({ mode: 'open' });
    adopt(this.root, `${BASE_CSS}\n${css}`, signal);
    this.said = doc.createElement('div');
    this.said.className = 'said';
    this.said.setAttribute('aria-live', 'polite');
    this.root.append(this.said);
    for (const type of OWN_EVENTS)
      this.root.addEventListener(type, (event) => event.stopPropagation(), { signal });
    doc.documentElement.append(this.el);
    signal.addEventListener('abort', () => this.el.remove(), { once: true });
  }

  /** The shadow root, in the page even where a single-page app swept the host away. */
  layer(): ShadowRoot {
    if (!this.el.isConnected) this.el.ownerDocument.documentElement.append(this.el);
    return this.root;
  }

  /** Tells a screen reader, politely. */
  announce(sentence: string): void {
    this.layer();
    this.said.textContent = sentence;
  }
}

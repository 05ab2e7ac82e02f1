import type { Mount } from './editor.ts';
import { apply, type Place, type Span } from './kit-model.ts';

/**
 * A LOOK-ALIKE of ByteDance's editor-kit, built from its public DOM alone: the real one is on no registry.
 * The worst we may meet: it draws its nodes from its own lines, takes only what a key, an input method or a
 * paste brings, and undoes every other change.
 */
export const editorKit: Mount = (place, paragraphs) => {
  const el = place.appendChild(document.createElement('div'));
  el.className = 'zone-container editor-kit-container editor';
  el.dataset.zoneContainer = '*';
  el.dataset.slateEditor = 'true';
  el.contentEditable = 'true';
  const kit = new Kit(el, [...paragraphs]);
  return {
    el,
    model: () => kit.lines.join('\n'),
    blocks: () => el.children,
    unmount: () => el.remove(),
  };
};

/** Firefox tells of a script's command by a trusted event, and of a person's key before it; Chromium of neither. */
const byCommands = navigator.userAgent.includes('Firefox');

class Kit {
  lines: string[];
  private readonly el: HTMLElement;
  private readonly past: string[][] = [];
  private readonly watch = new MutationObserver(() => this.composed || this.draw());
  private keyed = false;
  private composed: Span | null = null;

  constructor(el: HTMLElement, lines: string[]) {
    this.el = el;
    this.lines = lines;
    this.draw();
    el.addEventListener('keydown', (event) => this.key(event));
    el.addEventListener('keyup', () => {
      this.keyed = false;
    });
    el.addEventListener('beforeinput', (event) => this.before(event));
    el.addEventListener('paste', (event) => {
      event.preventDefault();
      if (event.isTrusted) this.write(this.selected(), event.clipboardData!.getData('text/plain'));
    });
    el.addEventListener('compositionstart', () => {
      this.composed = this.selected();
    });
    el.addEventListener('compositionend', ({ data }) => {
      const span = this.composed!;
      this.composed = null;
      this.write(span, data);
    });
  }

  private key(event: KeyboardEvent): void {
    this.keyed = event.isTrusted;
    if (!event.ctrlKey || event.key !== 'z') return;
    event.preventDefault();
    const before = this.past.pop();
    if (before) this.lines = before;
    this.draw();
  }

  private before(event: InputEvent): void {
    if (event.inputType === 'insertCompositionText') return;
    if (!event.isTrusted || (byCommands && !this.keyed)) return;
    event.preventDefault();
    if (event.inputType === 'insertText') this.write(this.selected(), event.data ?? '');
  }

  private write(span: Span, text: string): void {
    this.past.push(this.lines);
    const { lines, caret } = apply(this.lines, span, text);
    this.lines = lines;
    this.draw();
    const place = this.nodeAt(caret);
    this.el.ownerDocument.getSelection()!.setPosition(place.node, place.offset);
  }

  private draw(): void {
    this.el.replaceChildren(...this.lines.map(line));
    this.watch.takeRecords();
    this.watch.observe(this.el, { subtree: true, childList: true, characterData: true });
  }

  private selected(): Span {
    const range = this.el.ownerDocument.getSelection()!.getRangeAt(0);
    return {
      start: this.placeOf(range.startContainer, range.startOffset),
      end: this.placeOf(range.endContainer, range.endOffset),
    };
  }

  private placeOf(node: Node, offset: number): Place {
    const at = [...this.el.children].findIndex((each) => each.contains(node));
    if (at === -1) return { line: this.lines.length - 1, offset: this.lines.at(-1)!.length };
    const lead = document.createRange();
    lead.setStart(this.el.children[at]!, 0);
    lead.setEnd(node, offset);
    return {
      line: at,
      offset: Math.min(lead.toString().replaceAll('\u200b', '').length, this.lines[at]!.length),
    };
  }

  private nodeAt({ line: at, offset }: Place): { node: Node; offset: number } {
    const leaf = this.el.children[at]!.querySelector('[data-leaf]')?.firstChild;
    return leaf ? { node: leaf, offset } : { node: this.el.children[at]!, offset: 0 };
  }
}

function line(text: string): HTMLElement {
  const el = Object.assign(document.createElement('div'), { className: 'ace-line' });
  el.dataset.node = 'true';
  if (text) {
    const leaf = el.appendChild(Object.assign(document.createElement('span'), { textContent: text }));
    Object.assign(leaf.dataset, { string: 'true', leaf: 'true' });
  }
  const end = el.appendChild(Object.assign(document.createElement('span'), { textContent: '\u200b' }));
  end.dataset.enter = 'true';
  return el;
}

import type { Reading } from './reading.ts';

// innerText depends on layout and joins lines differently in each browser, so the text of an editor is
// read by our own walk: text nodes, line breaks and block boundaries, with a place in the DOM for each.

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
    'HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);
const SILENT = new Set('SCRIPT STYLE TEMPLATE NOSCRIPT TEXTAREA INPUT SELECT BUTTON'.split(' '));
const WIDGET = '.ProseMirror-widget, .ProseMirror-gapcursor, .ql-clipboard, .ql-tooltip';
const ATOM = '[contenteditable="false"], a.tiptap-topic';
/** Editors hold empty lines and caret places open with these. Only at a node's edge: inside words they may be a disguise. */
const PADDING = /^[\u200b\ufeff\r]+|[\u200b\ufeff\r]+$/g;

/** Reads an editable root. An empty editor gives an empty text. */
export function walk(root: Element): Reading {
  const walker = new Walk(root);
  walker.children(root);
  return walker.reading;
}

class Walk {
  readonly reading: Reading = { text: '', pieces: [], atoms: [] };
  private readonly root: Element;
  private begun = false;
  private boundary = false;

  constructor(root: Element) {
    this.root = root;
  }

  children(parent: Node): void {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) this.words(child as Text);
      else if (child.nodeType === 1) this.element(child as Element);
    }
  }

  private element(el: Element): void {
    if (el.tagName === 'BR') this.lineBreak(el as HTMLBRElement);
    else if (SILENT.has(el.tagName) || el.matches(WIDGET)) return;
    else if (el.matches(ATOM)) this.atom(el);
    else this.inside(el);
  }

  private inside(el: Element): void {
    const block = BLOCKS.has(el.tagName);
    if (block) this.boundary = true;
    this.children(el);
    if (block) this.boundary = true;
  }

  private atom(el: Element): void {
    const start = this.reading.text.length;
    this.inside(el);
    if (this.reading.text.length > start) this.reading.atoms.push({ start, end: this.reading.text.length });
  }

  private words(node: Text): void {
    if (node.data.trim() === '' && node.data.includes('\n') && this.betweenBlocks(node)) return;
    const kept = node.data.replace(PADDING, '');
    // Nothing but padding in a block of its own holds an empty line open: editor-kit's.
    if (kept === '' && (node.data === '' || !this.boundary)) return;
    this.line();
    if (kept === '') return;
    this.put(node, node.data.indexOf(kept), kept);
  }

  private lineBreak(br: HTMLBRElement): void {
    this.line();
    // The last break of a block only holds the line open: Quill's <p><br></p>, ProseMirror's trailingBreak.
    if (!br.classList.contains('ProseMirror-trailingBreak') && !this.endsBlock(br)) this.put(br, 0, '\n');
  }

  private put(node: Text | HTMLBRElement, at: number, text: string): void {
    this.reading.pieces.push({ node, at, start: this.reading.text.length, length: text.length });
    this.reading.text += text;
  }

  /** Something stands on this line: a boundary before it becomes a line break now. */
  private line(): void {
    if (this.boundary && this.begun) this.reading.text += '\n';
    this.boundary = false;
    this.begun = true;
  }

  private betweenBlocks(node: Text): boolean {
    const beside = node.previousElementSibling ?? node.nextElementSibling;
    return beside !== null && BLOCKS.has(beside.tagName);
  }

  private endsBlock(node: Node): boolean {
    for (let at: Node = node; at !== this.root; at = at.parentNode!) {
      let next = at.nextSibling;
      while (next && next.nodeType === 3 && (next as Text).data === '') next = next.nextSibling;
      if (next) return next.nodeType === 1 && BLOCKS.has((next as Element).tagName);
      if (BLOCKS.has((at.parentNode as Element).tagName)) return true;
    }
    return true;
  }
}

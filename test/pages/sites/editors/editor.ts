/** An editor mounted on the page. The model is the editor's own text, never read back from the DOM. */
export interface Mounted {
  /** What the author writes in. */
  el: HTMLElement;
  /** Paragraphs joined by one line break. */
  model(): string;
  /** What holds one paragraph each; a form control has none. */
  blocks?(): Iterable<Element>;
  unmount(): void;
}

export type Mount = (place: HTMLElement, paragraphs: string[]) => Mounted | Promise<Mounted>;

/** An editable of its own without any editor behind it. */
export function editable(doc: Document, paragraphs: string[]): HTMLElement {
  const el = doc.createElement('div');
  el.contentEditable = 'true';
  el.className = 'editor';
  fill(el, paragraphs);
  return el;
}

export function fill(el: HTMLElement, paragraphs: string[]): void {
  const lines = paragraphs.map((text) => {
    const line = el.ownerDocument.createElement('p');
    line.append(text === '' ? el.ownerDocument.createElement('br') : text);
    return line;
  });
  el.replaceChildren(...lines);
}

export function linesOf(el: HTMLElement): string {
  return [...el.children].map((each) => each.textContent).join('\n');
}

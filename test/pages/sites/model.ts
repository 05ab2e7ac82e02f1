/** A stretch of one paragraph; `strong` puts it into an inline node where the editor has them. */
export interface Run {
  text: string;
  strong?: boolean;
}

/** What a test asks a look-alike: the model is the editor's own, never read back from the DOM. */
export interface Model {
  title(): string;
  /** Paragraphs joined by one line break. */
  body(): string;
  /** Puts a draft in as if it had been there when the page opened. */
  load(title: string, paragraphs: Run[][]): void;
}

declare global {
  var __model: Model;
  /** What the page's own publish and save buttons heard. */
  var __sent: string[];
}

export function plain(paragraphs: Run[][]): string {
  return paragraphs.map((runs) => runs.map((run) => run.text).join('')).join('\n');
}

export function setInput(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
}

/** Some sites publish on the press, some on the click: each press that comes through is kept. */
export function hearButtons(): void {
  globalThis.__sent = [];
  const [save, publish] = document.querySelectorAll('footer button');
  for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown'])
    publish!.addEventListener(type, () => globalThis.__sent.push(type));
  save!.addEventListener('click', () => globalThis.__sent.push('saved'));
}

export function titleField(): HTMLInputElement {
  return document.querySelector<HTMLInputElement>('.d-input input')!;
}

import './globals.ts';
import { walk } from '../../../../entrypoints/content/fields/walk.ts';
import type { Mounted } from './editor.ts';
import { type EditorName, MOUNTS } from './mounts.ts';
import { inFrame } from './plain.ts';
import { watchQuiet } from './quiet.ts';
import { seen } from './seen.ts';

export type { EditorName } from './mounts.ts';

// One publish form, any editor as its body. A test asks for everything through `__editors`.

const STYLE = `
  .editor, .ql-editor, .tiptap, [data-lexical-editor], [data-slate-editor], .public-DraftEditor-content,
  .ck-editor__editable {
    display: block; box-sizing: border-box; width: 600px; min-height: 120px; padding: 8px; border: 1px solid;
    font: inherit; white-space: pre-wrap; }
  input.editor { min-height: 40px; }
  .ql-clipboard { position: absolute; left: -100000px; height: 1px; overflow: hidden; }
  .w-e-scroll { min-height: 300px; }
  p { margin: 0; }`;
document.head.append(Object.assign(document.createElement('style'), { textContent: STYLE }));

let body: Mounted | null = null;
let tags = tagsField();
let noted: string[] = [];

function tagsField(): HTMLInputElement {
  const field = document.createElement('input');
  field.placeholder = '添加标签';
  field.style.cssText = 'display: block; width: 400px; margin-top: 8px; font: inherit;';
  document.querySelector('#body')!.after(field);
  return field;
}

const title = () => document.querySelector<HTMLInputElement>('.d-input input')!;

function write(field: HTMLInputElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

const editors = {
  async mount(name: EditorName, paragraphs: string[]): Promise<void> {
    const mount = await MOUNTS[name]();
    const place = document.querySelector('#body')!.appendChild(document.createElement('div'));
    body = await mount(place, paragraphs);
  },
  unmount(): void {
    body!.unmount();
    body = null;
  },
  /** In an open modal dialog that is moved by a transform, as most are. */
  async mountInDialog(name: EditorName, paragraphs: string[]): Promise<void> {
    const mount = await MOUNTS[name]();
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.style.cssText = 'margin: 0; top: 50%; left: 50%; transform: translate(-50%, -50%);';
    body = await mount(dialog.appendChild(document.createElement('div')), paragraphs);
    dialog.showModal();
  },
  /** Behind a tab: its style says so, and nothing tells of the change. */
  async mountHidden(name: EditorName, paragraphs: string[]): Promise<void> {
    document.querySelector<HTMLElement>('#body')!.style.display = 'none';
    await editors.mount(name, paragraphs);
  },
  show(): void {
    document.querySelector<HTMLElement>('#body')!.style.display = '';
  },
  askNotToBeRead(): void {
    body!.el.setAttribute('spellcheck', 'false');
  },
  closeDialog(): void {
    document.querySelector('dialog')!.close();
  },
  /** The frame the body is in goes to another document with an editable body of its own. */
  async loadFrame(paragraphs: string[]): Promise<void> {
    const frame = document.querySelector('iframe')!;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.srcdoc = `<!doctype html><body contenteditable>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</body>`;
    await loaded;
    body = inFrame(frame);
  },
  /** As a single-page app goes from one form to the next: another address, another form. */
  async navigate(name: EditorName, paragraphs: string[]): Promise<void> {
    history.pushState(null, '', `${location.pathname}${location.search}&step=2`);
    const main = document.querySelector('main')!;
    const next = main.cloneNode(true) as HTMLElement;
    next.querySelector('#body')!.replaceChildren();
    main.replaceWith(next);
    next.querySelector('#body + input')?.remove();
    tags = tagsField();
    write(title(), '');
    await editors.mount(name, paragraphs);
  },
  titleAndTags(words: { title: string; tags: string }): void {
    write(title(), words.title);
    write(tags, words.tags);
  },
  /** What a page's own script may do: no event, only its counter changes. */
  setSilently(text: string): void {
    (body!.el as HTMLTextAreaElement).value = text;
    document.querySelector('header b')!.textContent = `${text.length}/1000`;
  },
  parts: () => ({ title: title().value, body: body?.model() ?? '', tags: tags.value }),
  /** What the DOM holds, as the page code reads it. */
  shown(): string {
    const { el } = body!;
    return 'value' in el ? (el as HTMLTextAreaElement).value : walk(el).text;
  },
  /** What Redline does in the next composition is noted. */
  watchQuiet(): void {
    noted = watchQuiet(body!.el);
  },
  noted: () => noted,
  seen: () => seen({ title: title(), ...(body && { body }), tags }),
  /** Below the text, away from every mark, px of the window. */
  below() {
    const { el } = body!;
    const box = el.getBoundingClientRect();
    const frame = el.ownerDocument.defaultView!.frameElement;
    const { left = 0, top = 0 } = frame?.getBoundingClientRect() ?? {};
    const lines = [...(body!.blocks?.() ?? [])];
    const y = lines.length > 0 ? lines.at(-1)!.getBoundingClientRect().bottom - 8 : box.bottom - 8;
    return { x: left + box.right - 20, y: top + y };
  },
  /** Slate's kin take over where the caret is a tenth of a second later: once it stood still for some frames. */
  async caretStill(): Promise<void> {
    if (!body!.el.matches('[data-slate-editor]')) return;
    const selection = document.getSelection()!;
    let last = '';
    for (let still = 0, frame = 0; still < 8 && frame < 900; frame++) {
      const now = `${selection.focusNode?.textContent} ${selection.focusOffset}`;
      still = now === last ? still + 1 : 0;
      last = now;
      await new Promise((done) => requestAnimationFrame(done));
    }
  },
  /** The line the open card speaks of and the card, px of the window. */
  cardAndLine(n: number) {
    const { where } = editors.seen().filter(({ part }) => part === 'body')[n]!;
    const box = editors.card()!.getBoundingClientRect();
    return { x: where.x, y: where.y, left: box.left, top: box.top, bottom: box.bottom, height: innerHeight };
  },
  /** px the frame's document is scrolled to. */
  scrollFrame(top: number): void {
    document.querySelector('iframe')!.contentWindow!.scrollTo(0, top);
  },
  card: () => document.querySelector('redline-root')?.shadowRoot?.querySelector('.card') ?? null,
};

declare global {
  var __editors: typeof editors;
}
globalThis.__editors = editors;

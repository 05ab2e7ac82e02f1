import './globals.ts';
import type { Mount, Mounted } from './editor.ts';
import * as frameworks from './frameworks.ts';
import * as plain from './plain.ts';
import * as reactEditors from './react-editors.ts';
import * as rich from './rich.ts';
import { seen } from './seen.ts';

// One publish form, any editor as its body. A test asks for everything through `__editors`.

const { inFrame, ...simple } = plain;
const MOUNTS = { ...simple, ...frameworks, ...rich, ...reactEditors } satisfies Record<string, Mount>;
export type EditorName = keyof typeof MOUNTS;

const STYLE = `
  .editor, .ql-editor, .tiptap, [data-lexical-editor], [data-slate-editor], .public-DraftEditor-content {
    display: block; box-sizing: border-box; width: 600px; min-height: 120px; padding: 8px; border: 1px solid;
    font: inherit; white-space: pre-wrap; }
  input.editor { min-height: 40px; }
  .ql-clipboard { position: absolute; left: -100000px; height: 1px; overflow: hidden; }
  p { margin: 0; }`;
document.head.append(Object.assign(document.createElement('style'), { textContent: STYLE }));

let body: Mounted | null = null;
let tags = tagsField();

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
  mount(name: EditorName, paragraphs: string[]): void {
    const place = document.querySelector('#body')!.appendChild(document.createElement('div'));
    body = MOUNTS[name](place, paragraphs);
  },
  unmount(): void {
    body!.unmount();
    body = null;
  },
  /** In an open modal dialog that is moved by a transform, as most are. */
  mountInDialog(name: EditorName, paragraphs: string[]): void {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.style.cssText = 'margin: 0; top: 50%; left: 50%; transform: translate(-50%, -50%);';
    body = MOUNTS[name](dialog.appendChild(document.createElement('div')), paragraphs);
    dialog.showModal();
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
  navigate(name: EditorName, paragraphs: string[]): void {
    history.pushState(null, '', `${location.pathname}${location.search}&step=2`);
    const main = document.querySelector('main')!;
    const next = main.cloneNode(true) as HTMLElement;
    next.querySelector('#body')!.replaceChildren();
    main.replaceWith(next);
    next.querySelector('#body + input')?.remove();
    tags = tagsField();
    write(title(), '');
    editors.mount(name, paragraphs);
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

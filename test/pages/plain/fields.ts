import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

export type Kind = 'textarea' | 'input' | 'editable' | 'tiptap';

/** The editor's own text, never read back from what Redline sees. */
export interface Mounted {
  el: HTMLElement;
  model(): string;
}

const STYLE =
  'width: 420px; height: 140px; padding: 9px 13px; border: 3px dashed #999; font: 16px/1.6 sans-serif; margin: 40px;';

export function mount(kind: Kind, paragraphs: string[]): Mounted {
  if (kind === 'textarea') return textarea(paragraphs);
  if (kind === 'input') return input(paragraphs);
  if (kind === 'editable') return editable(paragraphs);
  return tiptap(paragraphs);
}

function textarea(paragraphs: string[]): Mounted {
  const el = document.createElement('textarea');
  el.style.cssText = STYLE;
  el.value = paragraphs.join('\n');
  document.body.append(el);
  return { el, model: () => el.value };
}

function input(paragraphs: string[]): Mounted {
  const el = document.createElement('input');
  el.style.cssText = `${STYLE} height: 50px;`;
  el.placeholder = '填写标题';
  el.value = paragraphs.join('，');
  document.body.append(el);
  return { el, model: () => el.value };
}

function editable(paragraphs: string[]): Mounted {
  const el = document.createElement('div');
  el.style.cssText = `${STYLE} overflow: auto;`;
  el.contentEditable = 'true';
  for (const text of paragraphs) el.append(Object.assign(document.createElement('p'), { textContent: text }));
  document.body.append(el);
  return { el, model: () => [...el.children].map((each) => each.textContent).join('\n') };
}

function tiptap(paragraphs: string[]): Mounted {
  const place = document.body.appendChild(document.createElement('div'));
  const editor = new Editor({
    element: place,
    extensions: [StarterKit],
    content: {
      type: 'doc',
      content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    },
    editorProps: { attributes: { style: `${STYLE} overflow: auto;` } },
  });
  return {
    el: editor.view.dom,
    model: () => editor.state.doc.textBetween(0, editor.state.doc.content.size, '\n'),
  };
}

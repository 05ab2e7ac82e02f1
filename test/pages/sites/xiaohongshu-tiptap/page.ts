import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { hearButtons, type Run, setInput, titleField } from '../model.ts';

const editor = new Editor({
  element: document.querySelector<HTMLElement>('#body')!,
  extensions: [StarterKit],
  editorProps: { attributes: { role: 'textbox', 'aria-label': '输入正文描述' } },
});

globalThis.__model = {
  title: () => titleField().value,
  body: () => editor.state.doc.textBetween(0, editor.state.doc.content.size, '\n'),
  load(title, paragraphs) {
    setInput(titleField(), title);
    // A draft that was there when the page opened: nothing to undo.
    editor
      .chain()
      .setMeta('addToHistory', false)
      .setContent({ type: 'doc', content: paragraphs.map(paragraph) })
      .run();
  },
};

function paragraph(runs: Run[]) {
  return {
    type: 'paragraph',
    content: runs
      .filter((run) => run.text !== '')
      .map((run) => ({ type: 'text', text: run.text, ...(run.strong ? { marks: [{ type: 'bold' }] } : {}) })),
  };
}

hearButtons();

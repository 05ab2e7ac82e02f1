import Quill from 'quill1';
import StarterKit from 'tiptap2';
// npm keeps the older core under the kit that needs it.
import { Editor } from '../../../../node_modules/tiptap2/node_modules/@tiptap/core/dist/index.js';
import type { Mount } from './editor.ts';

// Versions that many sites still ship.

export const quill1: Mount = (place, paragraphs) => {
  const editor = new Quill(place.appendChild(document.createElement('div')));
  editor.setText(paragraphs.join('\n'), 'silent');
  editor.history.clear();
  return {
    el: editor.root,
    model: () => editor.getText().slice(0, -1),
    blocks: () => editor.root.children,
    unmount: () => editor.container.remove(),
  };
};

export const tiptap2: Mount = (place, paragraphs) => {
  const editor = new Editor({
    element: place,
    extensions: [StarterKit],
    content: {
      type: 'doc',
      content: paragraphs.map((text) => ({
        type: 'paragraph',
        content: text === '' ? [] : [{ type: 'text', text }],
      })),
    },
  });
  return {
    el: editor.view.dom,
    model: () => editor.state.doc.textBetween(0, editor.state.doc.content.size, '\n'),
    blocks: () => editor.view.dom.children,
    unmount: () => editor.destroy(),
  };
};

import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { Editor as TipTap } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import Quill from 'quill';
import type { Mount } from './editor.ts';

export const quill: Mount = (place, paragraphs) => {
  const editor = new Quill(place.appendChild(document.createElement('div')));
  editor.setText(paragraphs.join('\n'), 'silent');
  editor.history.clear();
  return {
    el: editor.root,
    // Quill's text always ends with a line break of its own.
    model: () => editor.getText().slice(0, -1),
    blocks: () => editor.root.children,
    unmount: () => editor.container.remove(),
  };
};

export const tiptap: Mount = (place, paragraphs) => {
  const editor = new TipTap({
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

export const lexical: Mount = (place, paragraphs) => {
  const el = place.appendChild(document.createElement('div'));
  el.contentEditable = 'true';
  const editor = createEditor({
    onError(error) {
      throw error;
    },
  });
  const stop = [registerRichText(editor), registerHistory(editor, createEmptyHistoryState(), 300)];
  editor.setRootElement(el);
  const write = () =>
    $getRoot()
      .clear()
      .append(
        ...paragraphs.map((text) =>
          text === '' ? $createParagraphNode() : $createParagraphNode().append($createTextNode(text)),
        ),
      );
  editor.update(write, { discrete: true, tag: 'history-merge' });
  return {
    el,
    model: () =>
      editor.getEditorState().read(() =>
        $getRoot()
          .getChildren()
          .map((node) => node.getTextContent())
          .join('\n'),
      ),
    blocks: () => el.children,
    unmount() {
      for (const each of stop) each();
      editor.setRootElement(null);
      el.remove();
    },
  };
};

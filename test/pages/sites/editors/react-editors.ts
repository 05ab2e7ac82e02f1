import { ContentState, Editor as Draft, EditorState } from 'draft-js';
import { createElement, type FC, type PropsWithChildren, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import type { Mount } from './editor.ts';

// React's createElement wants a child in the props type where JSX would find it by itself.
type Props = PropsWithChildren<Pick<Parameters<typeof Slate>[0], 'editor' | 'initialValue'>>;

export const slate: Mount = (place, paragraphs) => {
  const root = createRoot(place);
  const editor = withHistory(withReact(createEditor()));
  const initialValue = paragraphs.map((text) => ({ children: [{ text }] })) as Descendant[];
  flushSync(() =>
    root.render(createElement(Slate as FC<Props>, { editor, initialValue }, createElement(Editable))),
  );
  const el = place.querySelector<HTMLElement>('[data-slate-editor]')!;
  return {
    el,
    model: () => editor.children.map((node) => Node.string(node)).join('\n'),
    blocks: () => el.querySelectorAll('[data-slate-node="element"]'),
    unmount: () => root.unmount(),
  };
};

interface Kept {
  state: EditorState;
}

/** Draft is controlled: it shows the state it is given, and this one keeps each it hears of. */
function DraftField({ kept }: { kept: Kept }) {
  const [editorState, set] = useState(kept.state);
  kept.state = editorState;
  return createElement(Draft, { editorState, onChange: set });
}

export const draft: Mount = (place, paragraphs) => {
  const root = createRoot(place);
  const kept = { state: EditorState.createWithContent(ContentState.createFromText(paragraphs.join('\n'))) };
  flushSync(() => root.render(createElement(DraftField, { kept })));
  const el = place.querySelector<HTMLElement>('[contenteditable]')!;
  return {
    el,
    model: () => kept.state.getCurrentContent().getPlainText('\n'),
    blocks: () => el.querySelectorAll('[data-block]'),
    unmount: () => root.unmount(),
  };
};

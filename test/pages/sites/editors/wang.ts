import { createEditor } from '@wangeditor/editor';
import type { Mount } from './editor.ts';

/** An editor that was destroyed still hears the document's selection, and throws: a fault of its own. */
function excuseTheDead(event: ErrorEvent | PromiseRejectionEvent): void {
  const why = 'reason' in event ? event.reason : event.error;
  if (String(why).includes('Can not get editor instance')) event.preventDefault();
}

/** Slate's older core under an editing layer of its own. */
export const wang: Mount = (place, paragraphs) => {
  const content = paragraphs.map((text) => ({ type: 'paragraph', children: [{ text }] }));
  const editor = createEditor({ selector: place, content, config: { autoFocus: false } });
  const el = place.querySelector<HTMLElement>('[data-slate-editor]')!;
  return {
    el,
    model: () => editor.getText(),
    blocks: () => el.querySelectorAll('[data-slate-node="element"]'),
    unmount() {
      editor.destroy();
      window.addEventListener('error', excuseTheDead);
      window.addEventListener('unhandledrejection', excuseTheDead);
      place.remove();
    },
  };
};

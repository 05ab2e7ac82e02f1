import { fill, type Mount } from './editor.ts';

/**
 * A look-alike of UEditor, as 百家号 and old consoles have it: a frame whose `javascript:` address writes the
 * document, an editable body, and an undo of its own that keeps whole states.
 */
export const ueditor: Mount = async (place, paragraphs) => {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 620px; height: 200px; border: 1px solid;';
  const html =
    '<!doctype html><html class=view><head><meta charset=utf-8><style>body{margin:8px;font:16px/1.8 sans-serif}p{margin:0}</style></head><body class=view></body></html>';
  frame.src = `javascript:void(function(){document.open();document.write("${html}");document.close();}())`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  place.append(frame);
  await loaded;
  const el = frame.contentDocument!.body;
  fill(el, paragraphs);
  el.contentEditable = 'true';
  undoByStates(el);
  return {
    el,
    model: () => [...el.children].map((each) => each.textContent).join('\n'),
    blocks: () => el.children,
    unmount: () => frame.remove(),
  };
};

/** Every change is a state; Ctrl+Z goes one back, whoever made the change. */
function undoByStates(el: HTMLElement): void {
  const states = [copyOf(el)];
  el.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) states.push(copyOf(el));
  });
  el.addEventListener('compositionend', () => states.push(copyOf(el)));
  el.ownerDocument.addEventListener('keydown', (event) => {
    if (!event.ctrlKey || event.key !== 'z') return;
    event.preventDefault();
    if (states.length > 1) states.pop();
    el.replaceChildren(...states.at(-1)!.cloneNode(true).childNodes);
  });
}

const copyOf = (el: HTMLElement) => el.cloneNode(true);

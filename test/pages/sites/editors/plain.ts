import { editable, fill, linesOf, type Mount, type Mounted } from './editor.ts';

/** A page without a framework keeps what its listener heard: a change without an input event is lost. */
function heard(field: HTMLTextAreaElement | HTMLInputElement) {
  let text = field.value;
  field.addEventListener('input', () => {
    text = field.value;
  });
  return { el: field, model: () => text, unmount: () => field.remove() };
}

function textareaIn(root: ParentNode & Node, paragraphs: string[]) {
  const field = document.createElement('textarea');
  field.className = 'editor';
  field.value = paragraphs.join('\n');
  root.append(field);
  return heard(field);
}

export const textarea: Mount = textareaIn;

export const input: Mount = (place, paragraphs) => {
  const field = document.createElement('input');
  field.className = 'editor';
  field.value = paragraphs.join('，');
  place.append(field);
  return heard(field);
};

export const contenteditable: Mount = (place, paragraphs) => {
  const el = editable(document, paragraphs);
  place.append(el);
  return { el, model: () => linesOf(el), blocks: () => el.children, unmount: () => el.remove() };
};

/** As a component with an open shadow root of its own has it. */
function shadowIn(place: HTMLElement): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent =
    '.editor { display: block; box-sizing: border-box; width: 600px; min-height: 120px; padding: 8px; border: 1px solid; font: inherit; }';
  root.append(style);
  place.append(host);
  return { host, root };
}

export const shadow: Mount = (place, paragraphs) => {
  const { host, root } = shadowIn(place);
  const el = editable(document, paragraphs);
  root.append(el);
  return { el, model: () => linesOf(el), blocks: () => el.children, unmount: () => host.remove() };
};

export const shadowTextarea: Mount = (place, paragraphs) => {
  const { host, root } = shadowIn(place);
  return { ...textareaIn(root, paragraphs), unmount: () => host.remove() };
};

/** The way of UEditor: an empty frame whose document is written from the page, its body editable. */
function frameIn(place: HTMLElement, html: string): { frame: HTMLIFrameElement; doc: Document } {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 620px; height: 160px; border: 3px solid; margin: 24px 0 0 17px;';
  place.append(frame);
  const doc = frame.contentDocument!;
  doc.open();
  // The editors this stands for write their document, and that drops every listener.
  doc.write(`<!doctype html><meta charset="utf-8"><body style="font: 15px/1.8 sans-serif">${html}</body>`);
  doc.close();
  return { frame, doc };
}

/** The editable body of a frame's document. */
export function inFrame(frame: HTMLIFrameElement): Mounted {
  const el = frame.contentDocument!.body;
  return { el, model: () => linesOf(el), blocks: () => el.children, unmount: () => frame.remove() };
}

export const frameBody: Mount = (place, paragraphs) => {
  const { frame, doc } = frameIn(place, '');
  doc.body.contentEditable = 'true';
  fill(doc.body, paragraphs);
  return inFrame(frame);
};

/** A frame without an address or a written document, its body editable by the old switch for whole documents. */
export const blankFrame: Mount = (place, paragraphs) => {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 620px; height: 160px; border: 3px solid;';
  place.append(frame);
  fill(frame.contentDocument!.body, paragraphs);
  frame.contentDocument!.designMode = 'on';
  return inFrame(frame);
};

export const frameTextarea: Mount = (place, paragraphs) => {
  const { frame, doc } = frameIn(
    place,
    '<textarea style="width: 560px; height: 110px; font: inherit"></textarea>',
  );
  const field = doc.querySelector('textarea')!;
  field.value = paragraphs.join('\n');
  return { ...heard(field), unmount: () => frame.remove() };
};

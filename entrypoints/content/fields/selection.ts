import { controlOf, type Field } from './field.ts';
import { offsetOf, type Reading } from './reading.ts';

/** The selection that reaches into the field's tree: Chromium keeps one a shadow root. */
export function selectionIn(el: Element): Selection | null {
  const root = el.getRootNode() as Document & { getSelection?(): Selection | null };
  return root.getSelection?.() ?? el.ownerDocument.getSelection();
}

/** Where the author writes, as a text offset; null when not in this field. */
export function caretIn(field: Field, reading: Reading): number | null {
  const control = controlOf(field);
  if (control) return control.selectionStart;
  const selection = selectionIn(field.el);
  const node = selection?.focusNode;
  return node ? offsetOf(reading, node, selection.focusOffset) : null;
}

/** A document that is editable as a whole has no element that takes the focus: its window does. */
export function focusOn(el: HTMLElement): void {
  el.focus({ preventScroll: true });
  if (el.ownerDocument.designMode === 'on') el.ownerDocument.defaultView?.focus();
}

/** Remembers an editor's selection; the answer puts it back. A form control remembers its own. */
export function keepSelection(el: HTMLElement): () => void {
  const selection = selectionIn(el);
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
  if (!anchorNode || !focusNode || !el.contains(anchorNode) || !el.contains(focusNode)) return () => {};
  return () => {
    if (!el.contains(anchorNode) || !el.contains(focusNode)) return;
    selectionIn(el)?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  };
}

import { controlOf, type Field, type FormControl } from '../fields/field.ts';
import { read } from '../fields/read.ts';
import { cutsAtom, type Reading, rangeOf } from '../fields/reading.ts';
import { focusOn, selectionIn } from '../fields/selection.ts';
import { shown } from '../fields/windows.ts';
import { READ_BACK, SELECTION_WAIT } from './limits.ts';
import { isTaken } from './taken.ts';

/**
 * What became of a replacement. `changed`: the words are no longer there, nothing was done.
 * `fixed`: the span is a mention or topic that only its editor may change. `refused`: the editor did
 * not take it and its text is as before.
 */
export type Outcome = 'done' | 'changed' | 'fixed' | 'refused';

export interface Span {
  start: number;
  end: number;
  /** The words that were found there. */
  text: string;
}

/**
 * Puts other words in a span's place through the editor's own input path, so that undo works. `busy`: the
 * author has begun to compose meanwhile, and whatever is left to do is left.
 */
export async function replaceSpan(
  field: Field,
  span: Span,
  words: string,
  busy: () => boolean = () => false,
): Promise<Outcome> {
  if (busy()) return 'changed';
  const before = read(field);
  if (!shown(field.el) || before.text.slice(span.start, span.end) !== span.text) return 'changed';
  if (cutsAtom(before, span.start, span.end)) return 'fixed';
  const typed = keysIn(field.el);
  focusOn(field.el);
  const control = controlOf(field);
  const outcome = control
    ? inControl(control, span, words)
    : await inEditor(field, before, span, words, busy);
  const taken = outcome !== 'changed' && (await took(field, before.text, span, words, busy));
  const theirs = typed() || busy();
  if (taken || outcome === 'changed') return outcome;
  return theirs ? 'refused' : undone(field, before);
}

/** Selects a span for the author to paste over. */
export function selectSpan(field: Field, { start, end, text }: Span): void {
  const now = read(field);
  if (!shown(field.el) || now.text.slice(start, end) !== text) return;
  focusOn(field.el);
  const control = controlOf(field);
  const range = control ? null : rangeOf(now, start, end);
  control?.setSelectionRange(start, end);
  if (range) select(field, range);
}

/** The only way of four measured that keeps undo in a form control. */
function inControl(control: FormControl, { start, end }: Span, words: string): Outcome {
  control.setSelectionRange(start, end);
  type(control.ownerDocument, words);
  return 'done';
}

/** Slate and its kin want a beforeinput event, the rest a command; all must have seen the selection first. */
async function inEditor(
  field: Field,
  before: Reading,
  span: Span,
  words: string,
  busy: () => boolean,
): Promise<Outcome> {
  const win = field.el.ownerDocument.defaultView!;
  const first = rangeOf(before, span.start, span.end);
  if (!first) return 'changed';
  select(field, first);
  await later(SELECTION_WAIT);
  if (busy() || !shown(field.el)) return 'changed';
  const now = read(field);
  // Selecting may make an editor render anew, and an author types on: only the same words may go.
  const range = now.text === before.text ? rangeOf(now, span.start, span.end) : null;
  if (!range) return 'changed';
  select(field, range);
  const event = new win.InputEvent('beforeinput', {
    inputType: words === '' ? 'deleteContentBackward' : 'insertReplacementText',
    data: words === '' ? null : words,
    targetRanges: [new win.StaticRange(range)],
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  if (field.el.dispatchEvent(event)) type(field.el.ownerDocument, words);
  if (field.el.classList.contains('mce-content-body')) tellTinyMce(field.el, words);
  return 'done';
}

/** TinyMCE keeps an undo of its own, which knows of keys and of corrections only. */
function tellTinyMce(el: HTMLElement, data: string): void {
  const { InputEvent } = el.ownerDocument.defaultView!;
  el.dispatchEvent(new InputEvent('input', { inputType: 'insertReplacementText', data, bubbles: true }));
}

function type(doc: Document, words: string): void {
  if (words === '') doc.execCommand('delete');
  else doc.execCommand('insertText', false, words);
}

/** Selects only when it is not selected already: a second selection change would wake the editor again. */
function select(field: Field, range: Range): void {
  const selection = selectionIn(field.el);
  if (!selection) return;
  const same =
    selection.anchorNode === range.startContainer &&
    selection.anchorOffset === range.startOffset &&
    selection.focusNode === range.endContainer &&
    selection.focusOffset === range.endOffset;
  if (same) return;
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}

async function took(
  field: Field,
  before: string,
  span: Span,
  words: string,
  busy: () => boolean,
): Promise<boolean> {
  for (const wait of READ_BACK) {
    if (wait > 0) await later(wait);
    if (busy() || !shown(field.el)) return false;
    if (isTaken(before, span, words, read(field).text)) return true;
  }
  return false;
}

/** Nothing half done: what an editor took in part goes back by its own undo. */
function undone(field: Field, before: Reading): Outcome {
  if (shown(field.el) && read(field).text !== before.text) field.el.ownerDocument.execCommand('undo');
  return 'refused';
}

/** Whether the author presses keys in a field from now until this is asked: an undo then would take theirs away. */
function keysIn(el: HTMLElement): () => boolean {
  const asked = new AbortController();
  let pressed = false;
  const hear = (event: Event) => {
    pressed ||= event.isTrusted;
  };
  el.addEventListener('keydown', hear, { signal: asked.signal, capture: true });
  return () => {
    asked.abort();
    return pressed;
  };
}

/** By our own clock: that of a frame stops when the frame goes. */
function later(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

import type { Field, FormControl } from './field.ts';
import { asksNotToBeRead, isCode, isElsewhere, isPrivate } from './left-alone.ts';
import { isDecoy, knownOf, roleOf } from './role.ts';

/** What may be a field; whether it is one, `fieldAt` decides. */
export const CANDIDATE = 'textarea, input, [contenteditable]';
/** px; below this stand scaffolds and one-pixel focus catchers, not fields. */
const SMALLEST = { width: 80, height: 16 };
/** px; an input nobody named must be at least this wide to hold a sentence. */
const WIDE_INPUT = 320;

/** Asked about an element that is no field for one reason alone. */
export interface Doubts {
  /** Its page asks checkers not to read: true reads it all the same. Never asked of one a platform file names. */
  asking(el: HTMLElement): boolean;
  /** It is too small, or not shown at all: it may grow. */
  small(el: HTMLElement): void;
}

const NONE: Doubts = { asking: () => false, small: () => {} };

/** The field an element is or stands in; null where nothing may be read. */
export function fieldAt(target: Element, host: string, doubts = NONE): Field | null {
  const el = target.closest<HTMLElement>(CANDIDATE);
  if (el?.tagName === 'INPUT') return inputField(el as HTMLInputElement, host, doubts);
  if (el?.tagName === 'TEXTAREA') return formField(el as HTMLTextAreaElement, 'textarea', host, doubts);
  const root = el ? editingRoot(el) : designed(target.ownerDocument);
  return root && named(root, 'contenteditable', host, doubts);
}

function inputField(el: HTMLInputElement, host: string, doubts: Doubts): Field | null {
  if (isPrivate(el) || el.type !== 'text') return null;
  if (roleOf(el, host) !== null || el.offsetWidth >= WIDE_INPUT) return formField(el, 'input', host, doubts);
  if (el.offsetWidth === 0) doubts.small(el);
  return null;
}

function formField(el: FormControl, how: 'textarea' | 'input', host: string, doubts: Doubts): Field | null {
  return el.disabled || el.readOnly ? null : named(el, how, host, doubts);
}

function named(el: HTMLElement, how: Field['how'], host: string, doubts: Doubts): Field | null {
  if (isPrivate(el) || isCode(el) || isDecoy(el, host)) return null;
  const known = knownOf(el, host);
  if (!known && isElsewhere(el)) return null;
  if (!sized(el)) doubts.small(el);
  else if (known || !asksNotToBeRead(el) || doubts.asking(el))
    return { el, how, role: roleOf(el, host) ?? 'body', rank: known?.rank };
  return null;
}
/** The outermost editable: editors nest, and the outermost owns the text. */
function editingRoot(from: HTMLElement): HTMLElement | null {
  let root: HTMLElement | null = null;
  for (let el: HTMLElement | null = from; el; el = el.parentElement) {
    const state = el.getAttribute('contenteditable');
    if (state !== null && state !== 'false' && state !== 'inherit') root = el;
  }
  return root?.tagName === 'HTML' ? null : root;
}

/** The whole of a frame's document, by the switch older editors use. */
function designed(doc: Document): HTMLElement | null {
  return doc.designMode === 'on' ? doc.body : null;
}

function sized(el: HTMLElement): boolean {
  return el.offsetWidth >= SMALLEST.width && el.offsetHeight >= SMALLEST.height;
}

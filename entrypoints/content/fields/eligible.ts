import type { Field, FormControl } from './field.ts';
import { isDecoy, knownOf, roleOf } from './role.ts';

/** What may be a field; whether it is one, `fieldAt` decides. */
export const CANDIDATE = 'textarea, input, [contenteditable]';
/** px; below this stand scaffolds and one-pixel focus catchers, not fields. */
const SMALLEST = { width: 80, height: 16 };
/** px; an input nobody named must be at least this wide to hold a sentence. */
const WIDE_INPUT = 320;
const PRIVATE = /\b(cc-|one-time-code|new-password|current-password|username|email|tel)/i;
/** Once a password, always private: "show password" turns a field's type to text. */
const wereSecret = new WeakSet<Element>();

/** The field an element is or stands in; null where nothing may be read. */
export function fieldAt(target: Element, host: string): Field | null {
  const el = target.closest<HTMLElement>(CANDIDATE);
  if (!el) return null;
  if (el.tagName === 'INPUT') return inputField(el as HTMLInputElement, host);
  if (el.tagName === 'TEXTAREA') return formField(el as HTMLTextAreaElement, 'textarea', host);
  const root = editingRoot(el);
  if (!root || opted(root) || !sized(root)) return null;
  return isDecoy(root, host) ? null : named(root, 'contenteditable', host);
}

function inputField(el: HTMLInputElement, host: string): Field | null {
  if (el.type === 'password') wereSecret.add(el);
  if (el.type !== 'text' || wereSecret.has(el)) return null;
  if (el.getAttribute('role') === 'combobox' || el.inputMode === 'numeric') return null;
  const known = roleOf(el, host) !== null;
  return known || el.offsetWidth >= WIDE_INPUT ? formField(el, 'input', host) : null;
}

function formField(el: FormControl, how: 'textarea' | 'input', host: string): Field | null {
  if (el.disabled || el.readOnly || PRIVATE.test(el.autocomplete) || opted(el) || !sized(el)) return null;
  return isDecoy(el, host) ? null : named(el, how, host);
}

function named(el: HTMLElement, how: Field['how'], host: string): Field {
  return { el, how, role: roleOf(el, host) ?? 'body', rank: knownOf(el, host)?.rank };
}

/** The outermost editable: editors nest, and the outermost owns the text. */
function editingRoot(from: HTMLElement): HTMLElement | null {
  let root: HTMLElement | null = null;
  for (let el: HTMLElement | null = from; el; el = el.parentElement) {
    const state = el.getAttribute('contenteditable');
    if (state !== null && state !== 'false' && state !== 'inherit') root = el;
  }
  const code = root?.closest('.cm-editor, .monaco-editor, .CodeMirror');
  return root && !code && root.tagName !== 'HTML' ? root : null;
}

/** A page may ask not to be read: the same attributes other checkers honour. */
function opted(el: Element): boolean {
  return el.closest('[data-gramm="false"], [data-enable-grammarly="false"], [role="search"]') !== null;
}

function sized(el: HTMLElement): boolean {
  return el.offsetWidth >= SMALLEST.width && el.offsetHeight >= SMALLEST.height;
}

import type { FieldReport } from '../edge.ts';

/** Which part of a draft a field holds. */
export type FieldRole = 'title' | 'body' | 'tags';

/** A place in the page where somebody writes. */
export interface Field {
  readonly el: HTMLElement;
  readonly how: FieldReport['how'];
  readonly role: FieldRole;
}

/** A field that carries its text in `value`, not in nodes. */
export type FormControl = HTMLTextAreaElement | HTMLInputElement;

export function controlOf(field: Field): FormControl | null {
  return field.how === 'contenteditable' ? null : (field.el as FormControl);
}

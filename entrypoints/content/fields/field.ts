import type { FieldRole } from '../../../rules/engine/platform.ts';
import type { FieldReport } from '../edge.ts';

export type { FieldRole };

/** A place in the page where somebody writes. */
export interface Field {
  readonly el: HTMLElement;
  readonly how: FieldReport['how'];
  readonly role: FieldRole;
  /** How surely: 0 by its platform's first selector, then 1, 2, …; absent where only the page's own words say it. */
  readonly rank?: number | undefined;
}

/** A field that carries its text in `value`, not in nodes. */
export type FormControl = HTMLTextAreaElement | HTMLInputElement;

export function controlOf(field: Field): FormControl | null {
  return field.how === 'contenteditable' ? null : (field.el as FormControl);
}

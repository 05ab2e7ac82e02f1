import { controlOf, type Field } from '../fields/field.ts';
import { type Reading, rangeOf } from '../fields/reading.ts';

/** Chromium's live range in the value of a form control. Not in TypeScript's DOM types yet. */
export interface OpaqueRange extends AbstractRange {
  getClientRects(): DOMRectList;
  disconnect(): void;
}

export type MarkRange = Range | OpaqueRange;

interface WithValueRange {
  createValueRange?(start: number, end: number): OpaqueRange;
}

/** True where a highlight can hold a span of a textarea or input. */
export function paintsValues(win: Window & typeof globalThis): boolean {
  return 'createValueRange' in win.HTMLTextAreaElement.prototype;
}

export function markRange(field: Field, reading: Reading, start: number, end: number): MarkRange | null {
  const control = controlOf(field) as WithValueRange | null;
  if (!control) return rangeOf(reading, start, end);
  return control.createValueRange?.(start, end) ?? null;
}

export function release(range: MarkRange): void {
  if ('disconnect' in range) range.disconnect();
}

import type { Finding } from '../../../rules/engine/finding.ts';
import type { Field } from '../fields/field.ts';
import type { Reading } from '../fields/reading.ts';

/** Shows findings on a field without touching the field. */
export interface Painter {
  /** Replaces what is painted on this field. Findings that no longer fit the reading are left out. */
  paint(field: Field, reading: Reading, findings: readonly Finding[]): void;
  /** Where a finding is on the screen, viewport px; empty when it is not painted. */
  rects(field: Field, finding: Finding): DOMRect[];
  /** The finding whose card is open. */
  current(field: Field, finding: Finding | null): void;
  /** The field will be composed in: hide what would go wrong, and touch nothing until it is painted anew. */
  hold(field: Field): void;
  drop(field: Field): void;
}

/** A mark is never painted over other words than its own, nor once its author hid it. */
export function paintable(reading: Reading, findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ start, end, text, state }) =>
      state !== 'ignored' && state !== 'waived' && reading.text.slice(start, end) === text,
  );
}

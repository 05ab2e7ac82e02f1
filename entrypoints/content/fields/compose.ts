import type { PartId } from '../../../rules/engine/draft.ts';
import { FIELD_ROLES } from '../../../rules/engine/platform.ts';
import type { Field } from './field.ts';

/**
 * Which field is which part, in reading order. Of several for one role, a field the platform knows goes before
 * one it does not (a search box must not become the body); then the last one written in; before anything was
 * written, one that has text, then the platform's surest, then the first in the page.
 */
export function compose(
  fields: Iterable<Field>,
  last: ReadonlyMap<Field, number>,
  hasText: (field: Field) => boolean,
): Map<PartId, Field> {
  const all = [...fields];
  const order = (field: Field) => [
    field.rank === undefined ? 0 : 1,
    last.get(field) ?? 0,
    hasText(field) ? 1 : 0,
    -(field.rank ?? 0),
  ];
  const parts = new Map<PartId, Field>();
  for (const role of FIELD_ROLES) {
    const [first, ...others] = all.filter((field) => field.role === role);
    if (!first) continue;
    parts.set(
      role,
      others.reduce((best, field) => (before(order(field), order(best)) ? field : best), first),
    );
  }
  return parts;
}

function before(one: number[], other: number[]): boolean {
  const at = one.findIndex((value, n) => value !== other[n]);
  return at !== -1 && one[at]! > other[at]!;
}

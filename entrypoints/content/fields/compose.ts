import type { PartId } from '../../../rules/engine/draft.ts';
import type { Field, FieldRole } from './field.ts';

/** Reading order of a draft. */
const ORDER: FieldRole[] = ['title', 'body', 'tags'];

/**
 * Which field is which part. Of several for one role, the last one written in is it; before anything
 * was written, the first in the page that has text, else the first.
 */
export function compose(
  fields: Iterable<Field>,
  last: ReadonlyMap<Field, number>,
  hasText: (field: Field) => boolean,
): Map<PartId, Field> {
  const all = [...fields];
  const parts = new Map<PartId, Field>();
  for (const role of ORDER) {
    const [first, ...others] = all.filter((field) => field.role === role);
    if (!first) continue;
    const rank = (field: Field) => (last.get(field) ?? 0) + (hasText(field) ? 0.5 : 0);
    parts.set(
      role,
      others.reduce((best, field) => (rank(field) > rank(best) ? field : best), first),
    );
  }
  return parts;
}

import * as v from 'valibot';
import { day, line, link } from './fields.ts';

// laws.yaml: one entry a law, keyed by the id that a rule's `basis` names.

/** `read`: the official text was read. `secondary`: only pages about it were; such a law never carries a block. */
const lawSchema = v.strictObject({
  title: v.strictObject({ zh: line, en: line }),
  issuer: line,
  /** In force from, and to where it has been replaced; both days included. */
  from: day,
  until: v.optional(day),
  url: link,
  /** The day on which the text was last compared. */
  checked: day,
  how: v.picklist(['read', 'secondary']),
});

export const lawsSchema = v.record(
  v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9]*$/, 'Write a law id in capitals and digits.')),
  lawSchema,
);

export type Law = v.InferOutput<typeof lawSchema>;
export type Laws = v.InferOutput<typeof lawsSchema>;

import * as v from 'valibot';
import { LAYERS } from '../engine/finding.ts';
import { day, id, line, link } from './fields.ts';

// pack.yaml: what a pack is, in force from when, and what it was written from.

export const manifestSchema = v.strictObject({
  id,
  title: line,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'Write a version as "1.2.3".')),
  layer: v.picklist(LAYERS),
  /** Rules without dates of their own are in force in this span, both days included. */
  from: day,
  to: v.optional(day),
  sources: v.pipe(
    v.array(v.strictObject({ title: line, url: link, read: day })),
    v.minLength(1, 'Name at least one source.'),
  ),
});

export type Manifest = v.InferOutput<typeof manifestSchema>;

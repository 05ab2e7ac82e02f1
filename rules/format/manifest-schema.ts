import * as v from 'valibot';
import { LAYERS } from '../engine/finding.ts';
import { day, id, line, link } from './fields.ts';

// pack.yaml: what a pack is, in force from when, and what it was written from.

const manifest = v.strictObject({
  id,
  title: line,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'Write a version as "1.2.3".')),
  layer: v.picklist(LAYERS),
  /** Rules without dates of their own are in force in this span, both days included. */
  from: day,
  to: v.optional(day),
  /** Families that speak of any goods: on the same words they give way to a particular family as severe. */
  general: v.optional(v.array(id)),
  sources: v.optional(v.array(v.strictObject({ title: line, url: link, read: day })), []),
});

/** What is said to be law names where it was read; a team's own words need no source. */
export const manifestSchema = v.pipe(
  manifest,
  v.forward(
    v.check(({ layer, sources }) => layer !== 'law' || sources.length > 0, 'Name at least one source.'),
    ['sources'],
  ),
);

export type Manifest = v.InferOutput<typeof manifestSchema>;

import * as v from 'valibot';
import type { PageState } from '../entrypoints/content/edge.ts';
import { PLATFORMS } from '../rules/engine/draft.ts';
import { COUNT_RULES, FIELD_ROLES } from '../rules/engine/platform.ts';
import { draftSchema } from '../rules/format/draft-schema.ts';
import { findingSchema, resolvedSchema, sliceMatches } from '../rules/format/finding-schema.ts';

// What a page's own code answers comes out of somebody else's page: a taken-over renderer can say
// anything. So the answer is checked before the popup shows a word of it.

const MOST = 20_000;
const short = v.pipe(v.string(), v.maxLength(200));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));
const limitSchema = v.object({
  part: v.picklist(FIELD_ROLES),
  count,
  min: v.optional(count),
  max: count,
  rule: v.picklist(COUNT_RULES),
});

const pageStateSchema = v.pipe(
  v.object({
    draft: v.nullable(draftSchema),
    findings: v.pipe(v.array(findingSchema), v.maxLength(MOST)),
    context: v.nullable(resolvedSchema),
    fields: v.pipe(
      v.array(
        v.object({
          part: short,
          how: v.picklist(['textarea', 'input', 'contenteditable']),
          length: count,
          known: v.optional(v.boolean()),
        }),
      ),
      v.maxLength(MOST),
    ),
    asked: v.optional(v.object({ count, read: v.boolean() })),
    media: v.optional(v.object({ images: count, videos: count })),
    declares: v.optional(v.boolean()),
    limits: v.pipe(v.array(limitSchema), v.maxLength(100)),
    platform: v.optional(v.picklist(PLATFORMS)),
    packs: v.pipe(v.array(v.object({ id: short, version: short })), v.maxLength(1000)),
  }),
  v.check(({ draft, findings }) => findings.every((finding) => sliceMatches(finding, draft?.parts ?? []))),
);

/** The state a page reports, or null when it is not one. */
export function readPageState(answer: unknown): PageState | null {
  const read = v.safeParse(pageStateSchema, answer);
  return read.success ? (answer as PageState) : null;
}

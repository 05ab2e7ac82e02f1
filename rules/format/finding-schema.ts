import * as v from 'valibot';
import { COMMERCIAL, INDUSTRIES, KINDS, MEDIA, PLATFORMS, PURPOSES, SPEAKERS } from '../engine/draft.ts';
import { CERTAINTIES, LAYERS, LIABLE, SEVERITIES, TRACKS } from '../engine/finding.ts';
import { LIMITS } from './limits.ts';

// Findings as they come back from a page or a file. Their own offsets are checked against the draft by
// `sliceMatches`: a finding whose text is not what stands there is nobody's finding.

const short = v.pipe(v.string(), v.maxLength(LIMITS.shortText));
const long = v.pipe(v.string(), v.maxLength(LIMITS.longText));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const upTo = <S extends v.GenericSchema>(item: S) => v.pipe(v.array(item), v.maxLength(LIMITS.list));

const basis = upTo(v.object({ law: short, article: short }));
const states = ['open', 'claimed', 'ignored', 'waived'] as const;

export const findingSchema = v.object({
  key: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  part: v.pipe(v.string(), v.regex(/^(title|body|tags|summary|short-title|comment|seg-\d{1,4})$/)),
  start: offset,
  end: offset,
  text: v.pipe(v.string(), v.maxLength(LIMITS.partText)),
  ruleId: short,
  packId: short,
  layer: v.picklist(LAYERS),
  family: short,
  severity: v.picklist(SEVERITIES),
  track: v.picklist(TRACKS),
  certainty: v.picklist(CERTAINTIES),
  basis,
  liable: upTo(v.picklist(LIABLE)),
  message: long,
  question: v.optional(v.object({ id: short, text: long })),
  suggestions: upTo(long),
  also: v.optional(upTo(v.object({ ruleId: short, family: short, basis }))),
  disguise: v.optional(short),
  state: v.picklist(states),
});

const detected = <T extends readonly string[]>(values: T) =>
  v.object({
    value: v.picklist(values),
    confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    from: v.picklist(['given', 'detected', 'default']),
    cues: upTo(short),
  });

const withoutAuto = <T extends string>(values: readonly T[]) => values.filter((value) => value !== 'auto');

export const resolvedSchema = v.object({
  platform: v.picklist(PLATFORMS),
  kind: v.picklist(KINDS),
  medium: v.picklist(MEDIA),
  purpose: v.optional(v.picklist(PURPOSES)),
  date: v.pipe(v.string(), v.isoDate()),
  industry: detected(INDUSTRIES),
  speaker: detected(withoutAuto(SPEAKERS)),
  commercial: detected(withoutAuto(COMMERCIAL)),
});

/** Whether a finding's words stand where it says they do. */
export function sliceMatches(
  finding: { part: string; start: number; end: number; text: string },
  parts: { id: string; text: string }[],
): boolean {
  const part = parts.find(({ id }) => id === finding.part);
  return part !== undefined && part.text.slice(finding.start, finding.end) === finding.text;
}

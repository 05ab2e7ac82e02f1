import * as v from 'valibot';
import type { Context, Draft, ProductCard } from '../engine/draft.ts';
import {
  COMMERCIAL,
  completeContext,
  DECLARATIONS,
  EVIDENCE_TYPES,
  INDUSTRIES,
  KINDS,
  MEDIA,
  PLATFORMS,
  PURPOSES,
  SPEAKERS,
} from '../engine/draft.ts';
import { LIMITS } from './limits.ts';

// What comes from a page, a file or a message is checked here before anything reads it as a Draft.
// Every refusal is said in both languages: it reaches creators as well as people who write scripts.

const text = (max: number) =>
  v.pipe(
    v.string('应为文字 / must be text'),
    v.maxLength(max, `太长，最多 ${max} 个字符 / too long, at most ${max} characters`),
  );
const short = text(LIMITS.shortText);
const long = text(LIMITS.longText);
const list = <S extends v.GenericSchema>(item: S) =>
  v.pipe(
    v.array(item, '应为列表 / must be a list'),
    v.maxLength(LIMITS.list, `最多 ${LIMITS.list} 项 / at most ${LIMITS.list} entries`),
  );
const oneOf = <const T extends readonly string[]>(values: T) =>
  v.picklist(values, `应为其中之一：${values.join(' ')} / must be one of these`);
const day = v.pipe(
  v.string('应为日期 YYYY-MM-DD / must be a date YYYY-MM-DD'),
  v.isoDate('应为日期 YYYY-MM-DD / must be a date YYYY-MM-DD'),
);

const evidenceSchema = v.object({
  for: short,
  type: oneOf(EVIDENCE_TYPES),
  number: v.optional(short),
  issuer: v.optional(short),
  validFrom: v.optional(day),
  validTo: v.optional(day),
  note: v.optional(long),
});

const productSchema = v.object({
  id: short,
  name: short,
  industry: oneOf(INDUSTRIES),
  goodsClass: v.optional(short),
  numbers: v.optional(list(v.object({ kind: short, value: short, validTo: v.optional(day) })), []),
  efficacies: v.optional(list(short)),
  approvedText: v.optional(long),
  patents: v.optional(list(short)),
  tests: v.optional(list(long)),
  prices: v.optional(
    list(v.object({ price: v.number('应为数字 / must be a number'), from: day, to: day, place: short })),
  ),
  endorsers: v.optional(list(short)),
});

/** Syllables a second: slower is no reading aloud, faster nobody follows. */
export const paceSchema = v.pipe(
  v.number('应为数字 / must be a number'),
  v.minValue(3, '语速在每秒 3 到 8 个音节之间 / 3 to 8 syllables a second'),
  v.maxValue(8, '语速在每秒 3 到 8 个音节之间 / 3 to 8 syllables a second'),
);

const contextSchema = v.object({
  platform: v.optional(oneOf(PLATFORMS)),
  kind: v.optional(oneOf(KINDS)),
  medium: v.optional(oneOf(MEDIA)),
  purpose: v.optional(oneOf(PURPOSES)),
  industry: v.optional(oneOf(INDUSTRIES)),
  speaker: v.optional(oneOf(SPEAKERS)),
  commercial: v.optional(oneOf(COMMERCIAL)),
  date: v.optional(day),
  declared: v.optional(list(oneOf(DECLARATIONS))),
  product: v.optional(productSchema),
  campaign: v.optional(short),
  pace: v.optional(paceSchema),
  evidence: v.optional(list(evidenceSchema)),
});

const partId = v.pipe(
  v.string(),
  v.regex(
    /^(title|body|tags|summary|short-title|comment|seg-\d{1,4})$/,
    '没有这种部分 / no such part: title body tags summary short-title comment seg-<n>',
  ),
);

export const draftSchema = v.object({
  parts: v.pipe(
    v.array(v.object({ id: partId, text: text(LIMITS.partText) }), '应为列表 / must be a list'),
    v.maxLength(LIMITS.parts, `最多 ${LIMITS.parts} 个部分 / at most ${LIMITS.parts} parts`),
    v.check(
      (parts) => new Set(parts.map(({ id }) => id)).size === parts.length,
      '同一个部分出现了两次 / a part stands twice',
    ),
  ),
  context: v.optional(contextSchema, {}),
});

/** What was handed in is no draft. `field` is where (`context.industry`); the message says what to change. */
export class DraftRefused extends Error {
  override name = 'DraftRefused';
  readonly field: string;
  constructor(field: string, reason: string) {
    super(`${field || 'draft'}：${reason}`);
    this.field = field;
  }
}

/** A draft with its context filled in. `today` is YYYY-MM-DD. Throws DraftRefused. */
export function readDraft(input: unknown, today: string): Draft {
  const { parts, context } = read(draftSchema, input);
  return { parts: parts as Draft['parts'], context: completeContext(context as Partial<Context>, today) };
}

/** Context fields alone, as a flag or a line of JSON gives them; unknown keys are dropped. Throws DraftRefused. */
export function readContext(input: unknown, today: string): Context {
  return completeContext(read(contextSchema, input) as Partial<Context>, today);
}

/** Throws DraftRefused. */
export const readProductCard = (input: unknown): ProductCard => read(productSchema, input);

function read<S extends v.GenericSchema>(schema: S, input: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (result.success) return result.output;
  const [{ path = [], received, message }] = result.issues;
  const missing = received === 'undefined' ? '缺少这一项 / is missing' : undefined;
  const shape = message.startsWith('Invalid')
    ? `形状不对，读到 ${received} / unexpected ${received}`
    : message;
  throw new DraftRefused(path.map(({ key }) => String(key)).join('.'), missing ?? shape);
}

import * as v from 'valibot';
import { KINDS, MEDIA, PLATFORMS } from '../engine/draft.ts';
import { COUNT_RULES, FIELD_ROLES } from '../engine/platform.ts';
import { day, distinct, line, link } from './fields.ts';

// rules/platforms/<id>.yaml: where a platform's authors write, how its fields are known, how long they may be.

const host = v.pipe(
  v.string(),
  v.regex(
    /^(\*\.)?([a-z0-9-]+\.)+[a-z]{2,}$/,
    'Write a host name without https:// and path, in lower case; "*." may stand first.',
  ),
);
const path = v.pipe(
  v.string(),
  v.regex(/^\/[^\s*?#]*$/, 'Write a path that starts with /, without * ? or #.'),
);
const paths = v.optional(distinct(path), []);

const LONGEST_SELECTOR = 160;
/** No parser here: a selector that no browser reads fails the platform's look-alike test. */
const selector = v.pipe(
  line,
  v.maxLength(LONGEST_SELECTOR, `Keep a selector under ${LONGEST_SELECTOR} characters.`),
  v.check(closed, 'Close every [ and ( and quote of this selector.'),
  v.check((text) => !text.includes(','), 'Write one selector a line: their order counts.'),
);

const hostSchema = v.strictObject({ host, named: v.optional(v.boolean(), false), paths });

const fieldSchema = v.strictObject({
  role: v.picklist(FIELD_ROLES),
  hosts: v.optional(distinct(host), []),
  selectors: v.pipe(distinct(selector), v.minLength(1, 'Give at least one selector.')),
  hints: v.optional(distinct(line), []),
});

const units = v.pipe(v.number(), v.integer(), v.minValue(1));
const limitSchema = v.pipe(
  v.strictObject({
    min: v.optional(units),
    max: units,
    rule: v.picklist(COUNT_RULES),
    /** Where sources differ, both figures and which one was taken. */
    doubt: v.optional(line),
  }),
  v.check(({ min = 1, max }) => min <= max, 'min is more than max.'),
);

const formSchema = v.strictObject({
  kind: v.picklist(KINDS),
  medium: v.optional(v.picklist(MEDIA)),
  paths,
  limits: v.optional(v.partial(v.strictObject(eachRole(limitSchema))), {}),
});

const publishSchema = v.strictObject({
  texts: v.pipe(distinct(line), v.minLength(1, 'Say what the button says.')),
  selectors: v.optional(distinct(selector), []),
  keys: v.optional(distinct(v.picklist(['ctrl-enter'])), []),
});

const declarationsSchema = v.strictObject({
  words: v.partial(v.strictObject({ ad: distinct(line), ai: distinct(line), fiction: distinct(line) })),
  chosen: v.optional(distinct(selector), []),
});

const productSchema = v.pipe(
  v.strictObject({
    cards: v.optional(distinct(selector), []),
    names: v.optional(distinct(selector), []),
    words: v.optional(distinct(line), []),
    decoys: v.optional(distinct(selector), []),
  }),
  v.check(
    ({ cards, words }) => cards.length + words.length > 0,
    'Give a selector of the card or a word on it.',
  ),
);

export const platformSchema = v.strictObject({
  id: v.picklist(PLATFORMS),
  seen: day,
  verified: v.picklist(['none', 'look-alike', 'live']),
  /** Where this was learned, in our own words. */
  source: line,
  links: v.optional(v.array(link), []),
  hosts: v.pipe(v.array(hostSchema), v.minLength(1, 'Name at least one host.')),
  fields: v.optional(v.array(fieldSchema), []),
  decoys: v.optional(distinct(selector), []),
  publish: v.optional(publishSchema),
  declarations: v.optional(declarationsSchema),
  product: v.optional(productSchema),
  forms: v.optional(v.array(formSchema), []),
});

export type PlatformFile = v.InferOutput<typeof platformSchema>;

function eachRole<T>(value: T): Record<(typeof FIELD_ROLES)[number], T> {
  return Object.fromEntries(FIELD_ROLES.map((role) => [role, value])) as Record<
    (typeof FIELD_ROLES)[number],
    T
  >;
}

const PAIRS: Record<string, string> = { '[': ']', '(': ')' };

function closed(text: string): boolean {
  const open: string[] = [];
  let quote = '';
  for (const char of text) {
    if (quote) quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (PAIRS[char]) open.push(PAIRS[char]);
    else if ((char === ']' || char === ')') && open.pop() !== char) return false;
  }
  return quote === '' && open.length === 0;
}

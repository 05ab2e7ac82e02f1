import * as v from 'valibot';
import {
  COMMERCIAL,
  DECLARATIONS,
  EVIDENCE_TYPES,
  INDUSTRIES,
  KINDS,
  MEDIA,
  PLATFORMS,
  SPEAKERS,
} from '../engine/draft.ts';
import { CERTAINTIES, LIABLE, SEVERITIES, TRACKS } from '../engine/finding.ts';
import { CARD_FIELDS, CONTACTS, COUNTED } from '../engine/rule.ts';
import { day, distinct, id, line } from './fields.ts';

// A rule file: one YAML file, one rule, its examples inside.
//
//   id: no-magic-word            # findings, waivers and comments hang on it: never renamed
//   family: magic                # the id when not given
//   title: 魔法词
//   kind: term                   # one of the closed kinds; each brings its own keys (below)
//   severity: warn               # block | warn | advise; a warn must ask a `question`
//   track: law                   # law | platform | team
//   certainty: contested         # settled | contested | unverified; only a settled rule may block
//   liable: [advertiser]         # who answers for it
//   basis: [{law: AD, article: 9(3)}]                             # ids of laws.yaml; a team rule may have none
//   fine: {basis: {law: AD, article: "57"}, range: …, relief: …}  # never a bare number
//   applies: {industries, platforms, kinds, speakers, commercial} # nothing given: everywhere
//   guards: [negated, {guard: near, words: [魔术], within: 6}]    # ids of rules/engine/guards; near clears a hit
//                                # close to one of its words, not-near one that is close to none;
//                                # certificate takes words too: the numbers that count (国食健注)
//       guards: [{guard: certificate, words: [国妆特, zl]}]  # 祛斑霜，国妆特字20212345: a number of the right shape
//                                # in the sentence clears, unless the product card says that it has run out
//       guards: [own-link]       # 小黄车一号链接下单: the platform's own shop, cart or live room, nothing leading away
//       guards: [trademark]      # 清风®纸巾: a sign right behind makes it a name; 零添加® is a claim all the same
//   terms: [魔法]                # matched folded: width, case, traditional, separators
//   allow: [魔法学院]            # a word inside one of these is no hit
//   message: …                   # first what follows from it, then why
//   question: {id: magic-proof, text: …？, answers: [report], card: [tests], declared: [ad]}
//                                # what answers it: evidence types, fields of the product card, declarations
//   suggestions: [..]            # directions in plain words; the pack may not flag them itself
//   from: "2026-01-01"           # in force, both days included; the pack's when not given
//   examples:
//     flag: [{text: …, mark: …}]                 # mark: the exact part, or {text, occurrence} from 1, or a list
//     pass: [plain text, {text: …, trap: true}]  # trap: holds words that tempt this rule
//
// Any list of words may hold "@name" (in quotes): the words of rules/vocabulary/<name>.yaml.
// The kinds and their keys, with what stands when a key is left out:
//   term        terms
//   near        first, second · within: 8 (folded characters between) · scope: clause | sentence
//               ordered: false · mark: both | first | second
//   measure     units ("%" reads 百分之 too) · number: {min, max} · near · within: 8 · scope: clause | sentence
//               order: any | before | after (the measure, from the near word) · mark: measure | both
//   contact     what: [phone, wechat, qq, email, url, short-link, qr, id-number, taobao-code]
//   require     trigger, statement · declared: ad | ai | fiction (stands for the statement) · scope: draft
//   contradict  claim, denial · scope: draft
//   limit       what: hashtags | title-units | repeated-marks · max (UTF-16 units for a title); it only advises:
//               {kind: limit, severity: advise, track: platform, what: repeated-marks, max: 3} marks ！！！！
//
// An example stands in an advertisement of the rule's first industry and platform, unless its `context` says otherwise.

const question = v.strictObject({
  id,
  text: line,
  answers: v.optional(distinct(v.picklist(EVIDENCE_TYPES))),
  card: v.optional(distinct(v.picklist(CARD_FIELDS))),
  declared: v.optional(distinct(v.picklist(DECLARATIONS))),
});

const words = v.pipe(distinct(line), v.minLength(1, 'Give at least one term.'));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));
const scope = v.optional(v.picklist(['clause', 'sentence']), 'clause');
const wholeDraft = v.optional(v.literal('draft'), 'draft');
const within = v.optional(count, 8);

const basis = v.strictObject({ law: v.string(), article: line });

const exampleContext = v.partial(
  v.strictObject({
    platform: v.picklist(PLATFORMS),
    kind: v.picklist(KINDS),
    medium: v.picklist(MEDIA),
    industry: v.picklist(INDUSTRIES),
    speaker: v.picklist(SPEAKERS),
    commercial: v.picklist(COMMERCIAL),
    date: day,
  }),
);

const mark = v.union([
  line,
  v.strictObject({ text: line, occurrence: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
]);

const flag = v.strictObject({
  text: line,
  mark: v.union([mark, v.pipe(v.array(mark), v.minLength(2))]),
  context: v.optional(exampleContext),
});

const pass = v.union([
  line,
  v.strictObject({ text: line, trap: v.optional(v.boolean()), context: v.optional(exampleContext) }),
]);

const applies = v.partial(
  v.strictObject({
    industries: distinct(v.picklist(INDUSTRIES)),
    platforms: distinct(v.picklist(PLATFORMS)),
    kinds: distinct(v.picklist(KINDS)),
    speakers: distinct(v.picklist(['seller', 'influencer', 'private'])),
    commercial: v.picklist(['yes', 'any']),
  }),
);

const guard = v.union(
  [id, v.strictObject({ guard: id, words: v.optional(words), within: v.optional(count) })],
  'Write a guard as its id, or as {guard: id, words: […], within: n}.',
);

const head = {
  id,
  family: v.optional(id),
  title: line,
  severity: v.picklist(SEVERITIES),
  track: v.picklist(TRACKS),
  certainty: v.picklist(CERTAINTIES),
  liable: distinct(v.picklist(LIABLE)),
  basis: v.array(basis),
  fine: v.optional(v.strictObject({ basis, range: line, relief: line })),
  applies: v.optional(applies, {}),
  guards: v.optional(v.array(guard), []),
  message: line,
  question: v.optional(question),
  suggestions: v.pipe(distinct(line), v.minLength(1, 'Give at least one direction.')),
  from: v.optional(day),
  to: v.optional(day),
  examples: v.strictObject({ flag: v.array(flag), pass: v.array(pass) }),
};

const allow = v.optional(distinct(line), []);

/** A kind is added here as one more member; `kindSpec` then turns its keys into the engine's spec. */
export const ruleSchema = v.variant('kind', [
  v.strictObject({ ...head, kind: v.literal('term'), terms: words, allow }),
  v.strictObject({
    ...head,
    kind: v.literal('near'),
    ...{ first: words, second: words, within, scope, allow },
    ordered: v.optional(v.boolean(), false),
    mark: v.optional(v.picklist(['both', 'first', 'second']), 'both'),
  }),
  v.strictObject({
    ...head,
    kind: v.literal('measure'),
    units: words,
    number: v.optional(v.strictObject({ min: v.optional(v.number()), max: v.optional(v.number()) })),
    near: v.optional(words),
    ...{ within, scope, allow },
    order: v.optional(v.picklist(['any', 'before', 'after']), 'any'),
    mark: v.optional(v.picklist(['measure', 'both']), 'measure'),
  }),
  v.strictObject({
    ...head,
    kind: v.literal('contact'),
    what: v.pipe(distinct(v.picklist(CONTACTS)), v.minLength(1, 'Name at least one way.')),
    allow,
  }),
  v.strictObject({
    ...head,
    kind: v.literal('require'),
    ...{ trigger: words, statement: words, scope: wholeDraft, allow },
    declared: v.optional(v.picklist(DECLARATIONS)),
  }),
  v.strictObject({
    ...head,
    kind: v.literal('contradict'),
    ...{ claim: words, denial: words, scope: wholeDraft, allow },
  }),
  v.strictObject({ ...head, kind: v.literal('limit'), what: v.picklist(COUNTED), max: count }),
]);

export type RuleFile = v.InferOutput<typeof ruleSchema>;
export type FlagExample = v.InferOutput<typeof flag>;
export type PassExample = v.InferOutput<typeof pass>;
export type Mark = v.InferOutput<typeof mark>;
export type ExampleContext = v.InferOutput<typeof exampleContext>;

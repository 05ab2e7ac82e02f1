import * as v from 'valibot';
import { COMMERCIAL, INDUSTRIES, KINDS, MEDIA, PLATFORMS, SPEAKERS } from '../engine/draft.ts';
import { CERTAINTIES, LIABLE, SEVERITIES, TRACKS } from '../engine/finding.ts';
import { day, distinct, id, line } from './fields.ts';

// A rule file: one YAML file, one rule, its examples inside.
//
//   id: no-magic-word            # findings, waivers and comments hang on it: never renamed
//   family: magic                # the id when not given
//   title: 魔法词
//   kind: term                   # one of the closed kinds; each brings its own keys (term: terms, allow)
//   severity: warn               # block | warn | advise; a warn must ask a `question`
//   track: law                   # law | platform | team
//   certainty: contested         # settled | contested | unverified; only a settled rule may block
//   liable: [advertiser]         # who answers for it
//   basis: [{law: AD, article: 9(3)}]                             # ids of laws.yaml
//   fine: {basis: {law: AD, article: "57"}, range: …, relief: …}  # never a bare number
//   applies: {industries, platforms, kinds, speakers, commercial} # nothing given: everywhere
//   guards: [negated, quoted]    # ids of rules/engine/guards
//   terms: [魔法]                # matched folded: width, case, traditional, separators
//   allow: [魔法学院]            # a term inside one of these is no hit
//   message: …                   # first what follows from it, then why
//   question: {id: magic-proof, text: …？}
//   suggestions: [..]            # directions in plain words; the pack may not flag them itself
//   from: "2026-01-01"           # in force, both days included; the pack's when not given
//   examples:
//     flag: [{text: …, mark: …}]                 # mark: the exact part, or {text, occurrence} from 1, or a list
//     pass: [plain text, {text: …, trap: true}]  # trap: holds words that tempt this rule
//
// An example stands in an advertisement of the rule's first industry and platform, unless its `context` says otherwise.

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

const head = {
  id,
  family: v.optional(id),
  title: line,
  severity: v.picklist(SEVERITIES),
  track: v.picklist(TRACKS),
  certainty: v.picklist(CERTAINTIES),
  liable: distinct(v.picklist(LIABLE)),
  basis: v.pipe(v.array(basis), v.minLength(1, 'Name at least one law and article.')),
  fine: v.optional(v.strictObject({ basis, range: line, relief: line })),
  applies: v.optional(applies, {}),
  guards: v.optional(distinct(id), []),
  message: line,
  question: v.optional(v.strictObject({ id, text: line })),
  suggestions: v.pipe(distinct(line), v.minLength(1, 'Give at least one direction.')),
  from: v.optional(day),
  to: v.optional(day),
  examples: v.strictObject({ flag: v.array(flag), pass: v.array(pass) }),
};

/** A kind is added here as one more member; `kindSpec` then turns its keys into the engine's spec. */
export const ruleSchema = v.variant('kind', [
  v.strictObject({
    ...head,
    kind: v.literal('term'),
    terms: v.pipe(distinct(line), v.minLength(1, 'Give at least one term.')),
    allow: v.optional(distinct(line), []),
  }),
]);

export type RuleFile = v.InferOutput<typeof ruleSchema>;
export type FlagExample = v.InferOutput<typeof flag>;
export type PassExample = v.InferOutput<typeof pass>;
export type Mark = v.InferOutput<typeof mark>;
export type ExampleContext = v.InferOutput<typeof exampleContext>;

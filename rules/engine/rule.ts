import type { Declaration, EvidenceType, Industry, Kind, Platform, Speaker } from './draft.ts';
import type { Basis, Certainty, Layer, Liable, Severity, Track } from './finding.ts';

// What a compiled pack carries for each rule. rules/format checks a YAML file and makes one of these;
// the engine only ever sees rules in this form, so it trusts the shape and nothing else.

/** Where a rule applies. An empty or missing list means everywhere. */
export interface Applies {
  industries?: Industry[];
  platforms?: Platform[];
  kinds?: Kind[];
  speakers?: Exclude<Speaker, 'auto'>[];
  /** `yes`: only where the draft sells something. `any` (default): always. */
  commercial?: 'yes' | 'any';
}

/** Who pays what, and what lowers it: shown as a range with its relief, never as a bare number. */
export interface Fine {
  basis: Basis;
  range: string;
  relief: string;
}

/** Words with allowed longer phrases: a term inside an allowed phrase is no hit. */
export interface TermSpec {
  kind: 'term';
  terms: string[];
  allow: string[];
}

export type Scope = 'clause' | 'sentence';

/**
 * Two vocabularies close to each other. `within`: folded characters between them at most. A clause may hold
 * 、 (a list stays one clause), a sentence commas too.
 */
export interface NearSpec {
  kind: 'near';
  first: string[];
  second: string[];
  within: number;
  scope: Scope;
  /** The first must come before the second. */
  ordered: boolean;
  /** `both`: from the earlier start to the later end. */
  mark: 'both' | 'first' | 'second';
  allow: string[];
}

/** A number with a unit, in Arabic or Chinese; with `near`, only close to one of those words. */
export interface MeasureSpec {
  kind: 'measure';
  units: string[];
  /** A measured range counts when it touches this one; both ends included. */
  number?: { min?: number | undefined; max?: number | undefined };
  near?: string[];
  within: number;
  scope: Scope;
  /** Where the measure stands: before the near word or after it. */
  order: 'any' | 'before' | 'after';
  mark: 'measure' | 'both';
  allow: string[];
}

export const CONTACTS = [
  'phone',
  'wechat',
  'qq',
  'email',
  'url',
  'short-link',
  'qr',
  'id-number',
  'taobao-code',
] as const;
export type ContactKind = (typeof CONTACTS)[number];

/** Ways to reach somebody, found by scanners of the engine. */
export interface ContactSpec {
  kind: 'contact';
  what: ContactKind[];
  allow: string[];
}

/** A statement that must stand somewhere in the draft when a trigger does; the first trigger is marked. */
export interface RequireSpec {
  kind: 'require';
  trigger: string[];
  statement: string[];
  scope: 'draft';
  /** A declaration made on the platform that stands for the statement. */
  declared?: Declaration;
  allow: string[];
}

/** A claim and its own denial in one draft; the first of each is marked. */
export interface ContradictSpec {
  kind: 'contradict';
  claim: string[];
  denial: string[];
  scope: 'draft';
  allow: string[];
}

export const COUNTED = ['hashtags', 'title-units', 'repeated-marks'] as const;

/**
 * No more than `max`: hashtags of a draft (the first beyond is marked), UTF-16 units of its title (the rest is
 * marked), or one mark in a row (the run is marked). Wording and platform style: it only advises.
 */
export interface LimitSpec {
  kind: 'limit';
  what: (typeof COUNTED)[number];
  max: number;
}

/** The closed list of kinds. A kind is added only when three rules need it. */
export type KindSpec =
  | TermSpec
  | NearSpec
  | MeasureSpec
  | ContactSpec
  | RequireSpec
  | ContradictSpec
  | LimitSpec;

/** Guards a rule names by id; their code is in rules/engine/guards, one file each. */
export type GuardId = string;

/** A guard with words of the rule's own; `within`: characters of the hit, all of its sentence when not given. */
export interface GuardUse {
  guard: GuardId;
  words?: string[];
  within?: number;
}

/** A field of the product card that can answer a question. */
export const CARD_FIELDS = [
  'numbers',
  'efficacies',
  'approvedText',
  'patents',
  'tests',
  'prices',
  'endorsers',
] as const;
export type CardField = (typeof CARD_FIELDS)[number];

/** What a warn asks, and what answers it without asking. */
export interface Question {
  id: string;
  text: string;
  /** Kinds of evidence that answer it; not given: any that can be looked up, so not a bare `answer`. */
  answers?: EvidenceType[];
  card?: CardField[];
  declared?: Declaration[];
}

export interface Rule {
  id: string;
  family: string;
  title: string;
  severity: Severity;
  track: Track;
  certainty: Certainty;
  liable: Liable[];
  basis: Basis[];
  fine?: Fine;
  applies: Applies;
  guards: (GuardId | GuardUse)[];
  message: string;
  question?: Question;
  suggestions: string[];
  /** It speaks of any goods and any claim: on the same words it gives way to a particular one. */
  general?: true;
  /** In force, YYYY-MM-DD, both ends included. */
  from?: string;
  to?: string;
  spec: KindSpec;
}

export interface PackInfo {
  id: string;
  title: string;
  version: string;
  layer: Layer;
}

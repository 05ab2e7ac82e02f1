import type { Industry, Kind, Platform, Speaker } from './draft.ts';
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

/** The closed list of kinds. A kind is added only when three rules need it. */
export type KindSpec = TermSpec;

/** Guards a rule names by id; their code is in rules/engine/guards, one file each. */
export type GuardId = string;

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
  guards: GuardId[];
  message: string;
  question?: { id: string; text: string };
  suggestions: string[];
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

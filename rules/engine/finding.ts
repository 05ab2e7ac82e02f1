import type { Commercial, Industry, Kind, Medium, PartId, Platform, Purpose, Speaker } from './draft.ts';

export const SEVERITIES = ['block', 'warn', 'advise'] as const;
export const TRACKS = ['law', 'platform', 'team'] as const;
export const CERTAINTIES = ['settled', 'contested', 'unverified'] as const;
export const LIABLE = ['advertiser', 'publisher', 'endorser', 'operator'] as const;
export const LAYERS = ['law', 'organisation', 'team', 'personal'] as const;

export type Severity = (typeof SEVERITIES)[number];
export type Track = (typeof TRACKS)[number];
export type Certainty = (typeof CERTAINTIES)[number];
export type Liable = (typeof LIABLE)[number];
export type Layer = (typeof LAYERS)[number];
export type FindingState = 'open' | 'claimed' | 'ignored' | 'waived';

/** A law id of rules/laws.yaml and the article in it, as a reader would look it up: `9(3)`. */
export interface Basis {
  law: string;
  article: string;
}

/** A place that a rule speaks about. `text === part.text.slice(start, end)`, always. */
export interface Finding {
  /** First 16 hex of SHA-256 over rule id, folded marked text, folded clause and its count in the part. */
  key: string;
  part: PartId;
  start: number;
  end: number;
  text: string;
  ruleId: string;
  packId: string;
  layer: Layer;
  family: string;
  severity: Severity;
  track: Track;
  certainty: Certainty;
  basis: Basis[];
  liable: Liable[];
  message: string;
  question?: { id: string; text: string };
  suggestions: string[];
  /** Other families' rules that speak of the same words and gave way to this one, the strongest first. */
  also?: { ruleId: string; family: string; basis: Basis[] }[];
  /** How the words were disguised, where they were: `traditional`, `zero-width`, `separator`, … */
  disguise?: string;
  state: FindingState;
}

/** A hit that a guard, an exemption or evidence cleared, and which one. */
export interface Suppressed {
  ruleId: string;
  packId: string;
  family: string;
  part: PartId;
  start: number;
  end: number;
  text: string;
  by: string;
  detail?: string;
}

/** A value of the context with how it came about. `confidence` is 0–1; 1 when it was given. */
export interface Detected<T> {
  value: T;
  confidence: number;
  from: 'given' | 'detected' | 'default';
  /** The words that spoke for it, shown to the author. */
  cues: string[];
}

/** The context a judgement was made in: what was given, what was detected and how sure. */
export interface Resolved {
  platform: Platform;
  kind: Kind;
  medium: Medium;
  purpose?: Purpose;
  date: string;
  industry: Detected<Industry>;
  /** Where the industry was detected: others whose goods are named too, and `other` where it is a guess. */
  alike?: Industry[];
  speaker: Detected<Exclude<Speaker, 'auto'>>;
  commercial: Detected<Exclude<Commercial, 'auto'>>;
  /** A note in the draft on where its figures come from (数据来源：…), as folded. */
  source?: string;
  /** Numbers of the product card that have run out on `date`. */
  expired?: string[];
}

export interface CheckResult {
  findings: Finding[];
  context: Resolved;
  suppressed: Suppressed[];
}

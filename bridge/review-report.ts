import type { CaseState, Standing, Status } from '../review/case.ts';
import type { Act } from '../review/event.ts';
import type { Duty } from '../review/roster.ts';
import type { Draft, Platform } from '../rules/engine/draft.ts';
import type { Finding } from '../rules/engine/finding.ts';
import type { Reason } from './rule-report.ts';

// What pages learn of reviews, and what they may ask for.

export interface CaseName {
  author: string;
  case: string;
}

/** Only this reaches a page: no names, no words, nothing a page could use to learn who said what. */
export interface PageStanding {
  standing: Standing;
  /** Comments on the text as it stands here, as places in it. */
  places: { part: string; start: number; end: number }[];
}

/** One line of the queue. Times in milliseconds since 1970. */
export interface QueueRow extends CaseName {
  name: string;
  /** The first words of the title, or of the text. */
  title: string;
  platform: Platform;
  status: Status;
  round: number;
  at: number;
  due?: number;
  conflict: boolean;
  doubtful: boolean;
  mine: boolean;
}

/** `hash`: the text is in that case to the character. `tab`: the case last tied to this tab. */
export interface DraftReview {
  content: string;
  standing: Standing;
  tie: 'hash' | 'tab' | null;
  state: CaseState | null;
  /** The author's own cases that read alike: the person says which it is, nobody guesses. */
  candidates: QueueRow[];
}

/** What a draft is sent with. `tab` ties the case to a tab. */
export interface Submission {
  draft: Draft;
  findings: Pick<Finding, 'key' | 'ruleId' | 'severity' | 'state'>[];
  packs: { id: string; version: string }[];
  note?: string | undefined;
  due?: number | undefined;
  case?: CaseName | undefined;
  tab?: number | undefined;
}

export interface MemberLine {
  id: string;
  name: string;
  duties: Duty[];
  devices: string[];
  revoked: boolean;
}

export interface TeamView {
  /** This device's card as JSON, and the six digits to compare by voice. */
  card: string;
  digits: string;
  name: string;
  /** Who this device is in the team; absent where the roster does not know it. */
  me?: { id: string; duties: Duty[] };
  team?: { title: string; fingerprint: string; version: number; need: number; members: MemberLine[] };
  /** The team's root key is here: members can be added. */
  lead: boolean;
}

/** What opening a team's file would change; nothing is kept before the person says yes. */
export interface TeamOffer {
  title: string;
  fingerprint: string;
  version: number;
  members: MemberLine[];
  /** Another team than the one held here: its cases stay, but nobody in them is known any more. */
  replaces: boolean;
}

export type Outcome<T> = { done: T } | { error: Reason };

export interface Decision extends CaseName {
  act: Exclude<Act, { type: 'submit' }>;
}

export interface Imported {
  added: number;
  known: number;
  /** The case the last event belongs to. */
  last?: CaseName;
}

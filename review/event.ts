import type { Draft, Platform } from '../rules/engine/draft.ts';
import type { Severity } from '../rules/engine/finding.ts';
import type { Beside } from './content.ts';

// What people do to a case, each a signed event. Times are milliseconds since 1970, by the clock of whoever
// signed. Hashes are hex SHA-256; an event's own hash is that of its payload's bytes.

export const EVENT_TYPES = [
  'submit',
  'withdraw',
  'approve',
  'request-changes',
  'revoke-approval',
  'waive',
  'comment',
  'publish',
  'attest',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** What every event says: where it belongs, who did it on which device, and what that device had seen. */
export interface Frame {
  v: 1;
  team: string;
  /** A case is one author's: nobody else's submit can enter it. */
  author: string;
  case: string;
  by: string;
  /** The keyid that must have signed. */
  device: string;
  /** The same device's event before this one in this case: an event that is kept back leaves a gap. */
  prev: string | null;
  /** The last events of others that were seen: a server cannot show two histories for long. */
  heads: string[];
  at: number;
  /** Version of the roster it was made under. */
  roster: number;
}

export interface PackRef {
  id: string;
  version: string;
}

/** A finding as it stood when the draft was sent, enough to compare with what a reviewer's packs find. */
export interface SentFinding {
  key: string;
  ruleId: string;
  severity: Severity;
  state: 'open' | 'claimed' | 'ignored';
}

export interface Submit {
  type: 'submit';
  content: string;
  draft: Draft;
  beside: Beside;
  packs: PackRef[];
  findings: SentFinding[];
  note?: string;
  /** When the author needs it. */
  due?: number;
}

/** Which submitted text a decision speaks about: the submit event, and the hash that was shown. */
export interface Bound {
  on: string;
  content: string;
}

/** Where an approval holds. Nothing named: everywhere, as long as the team's policy lets it. */
export interface ApprovalScope {
  platforms?: Platform[];
  accounts?: string[];
}

export interface Approve extends Bound {
  type: 'approve';
  scope: ApprovalScope;
  /** "通过，但须……", one sentence each. */
  conditions: string[];
  validTo?: number;
  /** The rules that the reviewer looked with. */
  packs: PackRef[];
  note?: string;
}

export interface Objection extends Bound {
  type: 'request-changes' | 'revoke-approval';
  note: string;
}

export interface Waive extends Bound {
  type: 'waive';
  key: string;
  reason: string;
  validTo?: number;
}

export interface Comment {
  type: 'comment';
  on: string;
  text: string;
  key?: string;
  /** A place in the submitted draft, UTF-16. */
  place?: { part: string; start: number; end: number };
}

export interface Withdraw {
  type: 'withdraw';
  note?: string;
}

export interface Publish extends Bound {
  type: 'publish';
  url: string;
  account?: string;
}

export interface Attest extends Bound {
  type: 'attest';
  url: string;
  /** Content hash of what stands on the page. */
  seen: string;
}

export type Act = Submit | Approve | Objection | Waive | Comment | Withdraw | Publish | Attest;
export type ReviewEvent = Frame & Act;

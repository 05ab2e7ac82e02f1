import type { Approve, Attest, Comment, PackRef, Publish, Submit } from './event.ts';
import type { Forgery } from './sealed.ts';

export const STATUSES = [
  'draft',
  'submitted',
  'changes-requested',
  'approved',
  'published',
  'withdrawn',
  'expired',
] as const;
export type Status = (typeof STATUSES)[number];

/** Why an event counts for nothing. Shown in the ledger, each with its sentence. */
export type VoidReason =
  | Forgery
  | 'wrong-team'
  | 'not-their-device'
  | 'revoked'
  | 'bad-chain'
  | 'forked'
  | 'not-the-author'
  | 'not-a-reviewer'
  | 'self-approval'
  | 'not-an-approver'
  | 'no-such-submission'
  | 'wrong-content'
  | 'stale-content'
  | 'out-of-scope'
  | 'clock-ahead'
  | 'not-approved';

/** Who did it, when by their own clock, and in which event. */
export interface Mark {
  event: string;
  by: string;
  at: number;
}

export type Approval = Mark & Pick<Approve, 'scope' | 'conditions' | 'packs' | 'note'> & { until: number };
export type Submission = Mark & Omit<Submit, 'type'>;

/** All that is known of one case; plain data, the same for the same events in whatever order they came. */
export interface CaseState {
  team: string;
  author: string;
  case: string;
  status: Status;
  /** How often it was sent in. */
  round: number;
  /** The text that decisions are about now: the last one sent in. */
  submission?: Submission;
  /** Every text sent in before it, the oldest first. */
  earlier: Submission[];
  /** Those that count now; of one person the last. */
  approvals: Approval[];
  need: number;
  /** When the approval ends: the earliest of those that are needed. Only where it is approved. */
  until?: number;
  /** What must be done besides, from every approval that counts. */
  conditions: string[];
  objections: (Mark & { note: string })[];
  /** One says yes and another no about the same text. */
  conflict: boolean;
  waivers: (Mark & { key: string; reason: string; until?: number })[];
  comments: (Mark & Omit<Comment, 'type'>)[];
  published?: Mark & Pick<Publish, 'url' | 'account' | 'content'>;
  /** When a published text was taken down: retention runs from here. */
  takenDown?: Mark;
  attested: (Mark & Pick<Attest, 'url' | 'seen'> & { same: boolean })[];
  /** Rules that the submission was checked with. */
  packs: PackRef[];
  /** Enough approvals are here, but events are missing that others saw: not approved until they are found. */
  withheld: boolean;
  /** Hashes of events that somebody saw and that are not here: kept back, or still on their way. */
  gaps: string[];
  /** Two events of one device after the same one: it told different people different things. */
  forks: { device: string; events: string[] }[];
  /** Events whose clock is more than three days off what they come after, or off now. */
  clocks: string[];
  void: { event: string; by: string; type: string; reason: VoidReason }[];
  /** Made under a roster newer than the one this was judged by. */
  rosterBehind: boolean;
  /** Events that nothing has come after yet: what the next event names as seen. */
  heads: string[];
  /** Last event of each device, whether it counts or not: the `prev` of its next one. */
  tails: Record<string, string>;
  /** Valid events, in causal order. */
  events: string[];
}

/** The hash decides whether what is shown is what was approved; nothing else may. */
export type Standing = Status | 'changed-since-approval' | 'not-submitted';

/** What a badge says about a text with this content hash. */
export function standingOf(state: CaseState | undefined, shown: string): Standing {
  if (!state?.submission) return 'not-submitted';
  if (state.submission.content === shown) return state.status;
  return state.status === 'approved' || state.status === 'published'
    ? 'changed-since-approval'
    : 'not-submitted';
}

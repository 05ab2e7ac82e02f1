import type { Submission, VoidReason } from './case.ts';
import type { ReviewEvent } from './event.ts';
import { LIMITS } from './limits.ts';
import type { Member, Roster } from './roster.ts';

// Who may do what, decided from the roster alone: by people, not by devices, so a second device changes nothing.

const AUTHORS: ReadonlySet<string> = new Set(['submit', 'withdraw', 'publish']);
const REVIEWERS: ReadonlySet<string> = new Set(['approve', 'request-changes', 'revoke-approval', 'waive']);

/** Why the holder of the device may not do this, if they may not. */
export function dutyFault(event: ReviewEvent, holder: Member, roster: Roster): VoidReason | undefined {
  if (event.by !== holder.id) return 'not-their-device';
  const isAuthor = event.by === event.author;
  if (AUTHORS.has(event.type)) return isAuthor ? undefined : 'not-the-author';
  if (REVIEWERS.has(event.type) && isAuthor) return 'self-approval';
  const decides = holder.duties.some((duty) => duty !== 'author');
  if (!decides && !(isAuthor && !REVIEWERS.has(event.type))) return 'not-a-reviewer';
  const { approvers } = roster.policy;
  const barred = event.type === 'approve' && approvers && !approvers.includes(event.by);
  return barred ? 'not-an-approver' : undefined;
}

/** Why a decision does not fit the text it speaks about, if it does not. */
export function boundFault(
  event: ReviewEvent,
  submissions: ReadonlyMap<string, Submission>,
  now: number,
): VoidReason | undefined {
  if (!('on' in event)) return undefined;
  const target = submissions.get(event.on);
  if (!target) return 'no-such-submission';
  if ('content' in event && event.content !== target.content) return 'wrong-content';
  if (event.type !== 'approve') return undefined;
  const { platforms } = event.scope;
  if (platforms && !platforms.includes(target.draft.context.platform)) return 'out-of-scope';
  return event.at > now + LIMITS.clockSlack ? 'clock-ahead' : undefined;
}

import type { Approval, CaseState } from './case.ts';
import type { Approve, Frame, Objection } from './event.ts';
import type { Ancestry } from './order.ts';
import type { Policy } from './roster.ts';
import type { Checked } from './sealed.ts';

/** Valid decisions about one submission, in causal order. */
export interface Decisions {
  approve: (Checked & { event: Frame & Approve })[];
  against: (Checked & { event: Frame & Objection })[];
}

type Verdict = Pick<CaseState, 'approvals' | 'objections' | 'conflict' | 'conditions'> & {
  answer: 'submitted' | 'changes-requested' | 'approved' | 'expired';
  until?: number;
};

/**
 * What the decisions about one submission come to. Nothing here depends on the order of arrival, nor on a
 * tie: a no of one person is only lifted by a later yes of the same person, who had seen it; a revocation
 * takes away every yes that had not seen it; so of two at once the careful one holds.
 */
export function weigh(
  { approve, against }: Decisions,
  ancestry: Ancestry,
  policy: Policy,
  now: number,
): Verdict {
  const after = (later: string, earlier: string) => ancestry.of(later).has(earlier);
  const standing = approve.filter(({ hash, event }) =>
    against.every(
      (no) => (no.event.type === 'request-changes' && no.event.by !== event.by) || after(hash, no.hash),
    ),
  );
  const objections = against
    .filter(({ event }) => event.type === 'request-changes')
    .filter((no) => !standing.some((yes) => yes.event.by === no.event.by && after(yes.hash, no.hash)))
    .map(({ hash, event: { by, at, note } }) => ({ event: hash, by, at, note }));
  const people = new Map<string, Approval>();
  for (const { hash, event } of standing) {
    const { by, at, scope, conditions, packs, note } = event;
    const until = Math.min(at + policy.maxAge, event.validTo ?? Number.MAX_SAFE_INTEGER);
    const said = { event: hash, by, at, scope, conditions, packs, until, ...(note && { note }) };
    people.set(by, said);
  }
  const all = [...people.values()];
  const good = all.filter(({ until }) => now < until);
  const shared = {
    approvals: good,
    objections,
    conflict: objections.length > 0 && good.length > 0,
    conditions: [...new Set(good.flatMap(({ conditions }) => conditions))],
  };
  if (objections.length > 0) return { ...shared, answer: 'changes-requested' };
  if (good.length >= policy.need) {
    // It lasts as long as enough of them do.
    const until = good.map((each) => each.until).sort((a, b) => b - a)[policy.need - 1]!;
    return { ...shared, answer: 'approved', until };
  }
  return { ...shared, answer: all.length >= policy.need ? 'expired' : 'submitted' };
}

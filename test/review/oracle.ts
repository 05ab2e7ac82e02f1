import type { ReviewEvent } from '../../review/event.ts';
import type { Roster } from '../../review/roster.ts';

// May this text be called approved? Written apart from review/, as slow and as plain as can be, from the promise:
// somebody other than the author, who may, signed a yes to exactly this text, as often as the policy asks, and no
// no that we know of stands against it.

export interface Fact {
  hash: string;
  event: ReviewEvent;
  /** Signed by the key it names, over exactly this. */
  genuine: boolean;
}

export function mayBeApproved(facts: readonly Fact[], shown: string, roster: Roster, now: number): boolean {
  const seenBy = (later: Fact): Fact[] => {
    const parents = facts.filter(({ hash }) => later.event.prev === hash || later.event.heads.includes(hash));
    return [...parents, ...parents.flatMap(seenBy)];
  };
  const person = (fact: Fact) =>
    roster.members.find(({ devices }) => devices.some(({ keyid }) => keyid === fact.event.device));
  const reviews = (fact: Fact) => {
    const who = person(fact);
    return (
      fact.genuine &&
      who?.id === fact.event.by &&
      who.id !== fact.event.author &&
      who.duties.some((duty) => duty !== 'author')
    );
  };
  const about = (fact: Fact) => 'content' in fact.event && fact.event.content === shown;
  const yes = facts.filter((fact) => {
    if (fact.event.type !== 'approve' || !reviews(fact) || !about(fact)) return false;
    const until = Math.min(
      fact.event.at + roster.policy.maxAge,
      fact.event.validTo ?? Number.POSITIVE_INFINITY,
    );
    return now < until;
  });
  const no = facts.filter(
    (fact) =>
      (fact.event.type === 'request-changes' || fact.event.type === 'revoke-approval') &&
      reviews(fact) &&
      about(fact),
  );
  const holds = yes.filter((approval) =>
    no.every((objection) => {
      const on = (objection.event as { on?: string }).on;
      if (on !== (approval.event as { on?: string }).on) return true;
      const other = objection.event.type === 'request-changes' && objection.event.by !== approval.event.by;
      return other || seenBy(approval).includes(objection);
    }),
  );
  return new Set(holds.map(({ event }) => event.by)).size >= roster.policy.need;
}

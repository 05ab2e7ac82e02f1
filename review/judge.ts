import type { CaseState, Mark, Submission, VoidReason } from './case.ts';
import { boundFault, dutyFault } from './duty.ts';
import type { ReviewEvent } from './event.ts';
import { LIMITS } from './limits.ts';
import { lineageOf } from './lineage.ts';
import { Ancestry, causalOrder, parentsOf } from './order.ts';
import { holders, type Member, type Roster } from './roster.ts';
import type { Checked } from './sealed.ts';
import { type Decisions, weigh } from './standing.ts';

/** Checked events of any number of cases → their states, by author and case. `now` in milliseconds. */
export function judge(checked: Iterable<Checked>, roster: Roster, now: number): CaseState[] {
  const cases = new Map<string, Map<string, Checked>>();
  for (const each of checked) {
    const key = `${each.event.author}/${each.event.case}`;
    const nodes = cases.get(key) ?? new Map<string, Checked>();
    cases.set(key, nodes.set(each.hash, each));
  }
  const people = holders(roster);
  return [...cases]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, nodes]) => judgeCase(nodes, roster, people, now));
}

function judgeCase(
  nodes: ReadonlyMap<string, Checked>,
  roster: Roster,
  people: ReadonlyMap<string, Member>,
  now: number,
): CaseState {
  const order = causalOrder(nodes);
  const faults = signedFaults(order, roster, people);
  const signed = order.filter(({ hash }) => !faults.has(hash));
  const { broken, tainted, forks, revoked } = lineageOf(signed, nodes, roster);
  const reader = new CaseReader(nodes, roster, now);
  for (const node of signed) {
    const { hash, event } = node;
    const fault =
      (revoked.has(hash) && 'revoked') ||
      (broken.has(hash) && 'bad-chain') ||
      dutyFault(event, people.get(event.device)!, roster) ||
      (tainted.has(hash) && COUNTS_FOR.has(event.type) && 'forked') ||
      reader.fault(event);
    const late = fault || reader.apply(node);
    if (late) faults.set(hash, late);
  }
  const valid = signed.filter(({ hash }) => !faults.has(hash));
  const placed = signed.filter(({ hash }) => !NO_PART.has(faults.get(hash) as VoidReason));
  const gaps = missing(placed, nodes);
  const { author, case: id, team } = order[0]!.event;
  return {
    ...{ team, author, case: id },
    ...reader.state(gaps.length > 0),
    gaps,
    forks,
    clocks: clocksOff(valid, nodes, now),
    void: order
      .filter(({ hash }) => faults.has(hash))
      .map(({ hash, event: { by, type } }) => ({ event: hash, by, type, reason: faults.get(hash)! })),
    rosterBehind: valid.some(({ event }) => event.roster > roster.version),
    heads: ends(placed),
    tails: Object.fromEntries(signed.map(({ hash, event }) => [event.device, hash])),
    events: valid.map(({ hash }) => hash),
  };
}

/** What a device that told two stories must not be believed about. A no still counts. */
const COUNTS_FOR: ReadonlySet<string> = new Set(['approve', 'waive', 'publish']);

/** Events of people or keys with no say in this case: what they claim to have seen holds nothing up. */
const NO_PART: ReadonlySet<VoidReason> = new Set([
  'revoked',
  'bad-chain',
  'not-their-device',
  'not-the-author',
  'not-a-reviewer',
  'self-approval',
]);

function signedFaults(order: readonly Checked[], roster: Roster, people: ReadonlyMap<string, Member>) {
  const faults = new Map<string, VoidReason>();
  for (const { hash, event, fault } of order) {
    if (fault) faults.set(hash, fault);
    else if (event.team !== roster.team) faults.set(hash, 'wrong-team');
    else if (!people.has(event.device)) faults.set(hash, 'unknown-device');
  }
  return faults;
}

/** Reads valid events in causal order into one state. */
class CaseReader {
  readonly #ancestry: Ancestry;
  readonly #submissions = new Map<string, Submission>();
  readonly #decisions = new Map<string, Decisions>();
  readonly #roster: Roster;
  readonly #now: number;
  #phase: 'draft' | 'open' | 'published' | 'withdrawn' = 'draft';
  #current: Submission | undefined;
  #published: CaseState['published'];
  #takenDown: Mark | undefined;
  readonly #waivers: (CaseState['waivers'][number] & { on: string })[] = [];
  readonly #comments: CaseState['comments'] = [];
  readonly #attested: CaseState['attested'] = [];

  constructor(nodes: ReadonlyMap<string, Checked>, roster: Roster, now: number) {
    this.#ancestry = new Ancestry(nodes);
    this.#roster = roster;
    this.#now = now;
  }

  fault(event: ReviewEvent): VoidReason | undefined {
    return boundFault(event, this.#submissions, this.#now);
  }

  /** Takes one event in; why it changes nothing, where that shows only now. */
  apply(node: Checked): VoidReason | undefined {
    const { event } = node;
    const mark: Mark = { event: node.hash, by: event.by, at: event.at };
    switch (event.type) {
      case 'submit': {
        const { content, draft, beside, packs, findings, note, due } = event;
        this.#current = {
          ...mark,
          ...{ content, draft, beside, packs, findings },
          ...(note && { note }),
          ...(due && { due }),
        };
        this.#submissions.set(node.hash, this.#current);
        this.#decisions.set(node.hash, { approve: [], against: [] });
        this.#phase = 'open';
        return undefined;
      }
      case 'withdraw':
        if (this.#phase === 'published') this.#takenDown = mark;
        this.#phase = 'withdrawn';
        return undefined;
      case 'publish':
        return this.#publish(event, mark);
      case 'approve':
        this.#decisions.get(event.on)!.approve.push({ ...node, event });
        return event.on === this.#current?.event ? undefined : 'stale-content';
      case 'request-changes':
      case 'revoke-approval':
        this.#decisions.get(event.on)!.against.push({ ...node, event });
        return event.on === this.#current?.event ? undefined : 'stale-content';
      case 'waive': {
        const { on, key, reason, validTo } = event;
        this.#waivers.push({ ...mark, on, key, reason, ...(validTo && { until: validTo }) });
        return undefined;
      }
      case 'comment': {
        const { on, text, key, place } = event;
        this.#comments.push({ ...mark, on, text, ...(key && { key }), ...(place && { place }) });
        return undefined;
      }
      case 'attest': {
        const { url, seen, content } = event;
        this.#attested.push({ ...mark, url, seen, same: seen === content });
        return undefined;
      }
    }
  }

  /** Only what its publisher had seen approved, at that time, is published. */
  #publish(event: ReviewEvent & { type: 'publish' }, mark: Mark): VoidReason | undefined {
    if (event.on !== this.#current?.event) return 'stale-content';
    const seen = this.#ancestry.of(mark.event);
    const { approve, against } = this.#decisions.get(event.on)!;
    const known = {
      approve: approve.filter(({ hash }) => seen.has(hash)),
      against: against.filter(({ hash }) => seen.has(hash)),
    };
    if (weigh(known, this.#ancestry, this.#roster.policy, event.at).answer !== 'approved')
      return 'not-approved';
    const { url, account, content } = event;
    this.#published = { ...mark, url, content, ...(account && { account }) };
    this.#takenDown = undefined;
    this.#phase = 'published';
    return undefined;
  }

  state(incomplete: boolean) {
    const current = this.#current;
    const decisions = current && this.#decisions.get(current.event)!;
    const { answer, until, ...verdict } = decisions
      ? weigh(decisions, this.#ancestry, this.#roster.policy, this.#now)
      : { answer: 'draft' as const, until: undefined, ...NOTHING };
    const open = this.#phase === 'open' || this.#phase === 'draft';
    const withheld = open && answer === 'approved' && incomplete;
    const status = withheld ? 'submitted' : open ? answer : (this.#phase as 'published' | 'withdrawn');
    const earlier = [...this.#submissions.values()].slice(0, -1);
    return {
      ...{ status, withheld, ...verdict, earlier },
      round: this.#submissions.size,
      need: this.#roster.policy.need,
      ...(current && { submission: current }),
      ...(status === 'approved' && until && { until }),
      waivers: this.#waivers
        .filter(({ on, until: end }) => on === current?.event && (end === undefined || this.#now < end))
        .map(({ on: _, ...waiver }) => waiver),
      comments: this.#comments,
      attested: this.#attested,
      ...(this.#published && { published: this.#published }),
      ...(this.#takenDown && { takenDown: this.#takenDown }),
      packs: current?.packs ?? [],
    } satisfies Partial<CaseState>;
  }
}

const NOTHING = { approvals: [], objections: [], conflict: false, conditions: [] };

function missing(placed: readonly Checked[], nodes: ReadonlyMap<string, Checked>): string[] {
  const named = placed.flatMap((node) => [
    ...parentsOf(node),
    ...('on' in node.event ? [node.event.on] : []),
  ]);
  return [...new Set(named.filter((hash) => !nodes.has(hash)))].sort();
}

function clocksOff(valid: readonly Checked[], nodes: ReadonlyMap<string, Checked>, now: number): string[] {
  const off = ({ event, ...node }: Checked) =>
    event.at > now + LIMITS.clockSlack ||
    parentsOf({ event, ...node }).some(
      (hash) => (nodes.get(hash)?.event.at ?? 0) > event.at + LIMITS.clockSlack,
    );
  return valid.filter(off).map(({ hash }) => hash);
}

function ends(placed: readonly Checked[]): string[] {
  const followed = new Set(placed.flatMap(parentsOf));
  return placed.map(({ hash }) => hash).filter((hash) => !followed.has(hash));
}

import type { Roster } from './roster.ts';
import type { Checked } from './sealed.ts';

/** What the devices' own chains in one case say. */
export interface Lineage {
  /** `prev` names somebody else's event. */
  broken: Set<string>;
  /** Events of a device that told two stories, from the fork on. */
  tainted: Set<string>;
  forks: { device: string; events: string[] }[];
  /** Signed by a key that is revoked, and not before its last accepted event. */
  revoked: Set<string>;
}

/** `order`: signed events of one case, in causal order. */
export function lineageOf(
  order: readonly Checked[],
  nodes: ReadonlyMap<string, Checked>,
  roster: Roster,
): Lineage {
  const revoked = revokedIn(order, nodes, roster);
  const broken = new Set<string>();
  const tainted = new Set<string>();
  const siblings = new Map<string, string[]>();
  for (const { hash, event } of order) {
    const before = event.prev === null ? undefined : nodes.get(event.prev);
    if (before && before.event.device !== event.device) broken.add(hash);
    // A thief must not make the rightful events look forked.
    if (revoked.has(hash)) continue;
    const place = `${event.device} ${event.prev}`;
    const known = siblings.get(place);
    if (known) known.push(hash);
    else siblings.set(place, [hash]);
  }
  const forked = [...siblings].filter(([, events]) => events.length > 1);
  for (const [, events] of forked) for (const hash of events) tainted.add(hash);
  for (const { hash, event } of order) if (event.prev && tainted.has(event.prev)) tainted.add(hash);
  const forks = forked.map(([place, events]) => ({ device: place.split(' ')[0]!, events }));
  return { broken, tainted, forks, revoked };
}

function revokedIn(
  order: readonly Checked[],
  nodes: ReadonlyMap<string, Checked>,
  { revoked }: Roster,
): Set<string> {
  const ends = new Map(revoked.map(({ keyid, last }) => [keyid, last]));
  const accepted = new Set<string>();
  const devices = new Set(order.map(({ event }) => event.device));
  for (const device of devices) {
    for (const last of ends.get(device) ?? []) {
      let at: Checked | undefined = nodes.get(last);
      while (at && at.event.device === device && !accepted.has(at.hash)) {
        accepted.add(at.hash);
        at = at.event.prev === null ? undefined : nodes.get(at.event.prev);
      }
    }
  }
  return new Set(
    order.filter(({ hash, event }) => ends.has(event.device) && !accepted.has(hash)).map(({ hash }) => hash),
  );
}

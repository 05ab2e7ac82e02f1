import type { CaseState } from '../../../review/case.ts';
import { judge } from '../../../review/judge.ts';
import type { Roster } from '../../../review/roster.ts';
import { type Checked, checkEvents, merge, type Sealed } from '../../../review/sealed.ts';
import type { Transport } from '../../../review/transports/transport.ts';
import type { Bytes } from '../../../rules/trust/bytes.ts';

/** Where what checking found is kept, so that a start checks nothing twice. */
export interface CheckedStore {
  read(): Promise<Map<string, Checked>>;
  save(some: Iterable<Checked>): Promise<void>;
  cursor(): Promise<string | null>;
  moveCursor(cursor: string | null): Promise<void>;
}

const PAGE = 500;

/** Every case that this browser knows, replayed; a case is judged anew only when something came to it. */
export class Ledger {
  private readonly cases = new Map<string, Map<string, Checked>>();
  private readonly states = new Map<string, CaseState>();
  private readonly roster: Roster;
  private readonly transport: Transport;
  private readonly store: CheckedStore;
  private readonly clock: () => number;

  constructor(roster: Roster, transport: Transport, store: CheckedStore, clock: () => number) {
    this.roster = roster;
    this.transport = transport;
    this.store = store;
    this.clock = clock;
  }

  /** `again`: under a new roster what nobody knew may be good, so everything is checked anew. */
  async load(again: boolean): Promise<void> {
    if (!again) for (const checked of (await this.store.read()).values()) this.add(checked);
    let cursor = again ? null : await this.store.cursor();
    for (;;) {
      const pulled = await this.transport.pull(cursor, PAGE);
      if (pulled.items.length === 0) break;
      await this.check(pulled.items.map(({ bytes }) => bytes));
      cursor = pulled.cursor;
    }
    await this.store.moveCursor(cursor);
  }

  all(): CaseState[] {
    return [...this.cases.keys()].map((key) => this.stateAt(key)!);
  }

  state(author: string, id: string): CaseState | undefined {
    return this.stateAt(`${author}/${id}`);
  }

  has(hash: string): boolean {
    return [...this.cases.values()].some((nodes) => nodes.has(hash));
  }

  /** What the case would be with this event in it; nothing is kept. */
  async preview(event: Sealed): Promise<CaseState> {
    const found = await checkEvents([event.bytes], this.roster, crypto.subtle);
    const key = `${event.to.author}/${event.to.case}`;
    const nodes = new Map(this.cases.get(key));
    for (const checked of found.values()) merge(nodes, checked);
    return judge(nodes.values(), this.roster, this.clock())[0]!;
  }

  /** Stored first, then believed: an event that a crash may lose was never said. */
  async append(event: Sealed): Promise<CaseState> {
    await this.appendAll([event]);
    return this.state(event.to.author, event.to.case)!;
  }

  /** Many at once: a file of a thousand cases waits for the disk a few times, not a thousand times. */
  async appendAll(events: readonly Sealed[]): Promise<void> {
    for (let at = 0; at < events.length; at += PAGE) {
      const some = events.slice(at, at + PAGE);
      await Promise.all(some.map((event) => this.transport.append(event)));
      await this.check(some.map(({ bytes }) => bytes));
    }
  }

  /** The envelopes of one case, for a file. */
  async bytesOf(author: string, id: string): Promise<Bytes[]> {
    const wanted = this.cases.get(`${author}/${id}`) ?? new Map<string, Checked>();
    const found: Bytes[] = [];
    let cursor: string | null = null;
    for (;;) {
      const pulled = await this.transport.pull(cursor, PAGE);
      if (pulled.items.length === 0) return found;
      for (const { bytes } of pulled.items)
        for (const hash of (await checkEvents([bytes], this.roster, crypto.subtle)).keys())
          if (wanted.has(hash)) found.push(bytes);
      cursor = pulled.cursor;
    }
  }

  private async check(events: readonly Bytes[]): Promise<void> {
    const found = await checkEvents(events, this.roster, crypto.subtle);
    for (const checked of found.values()) this.add(checked);
    await this.store.save(found.values());
  }

  private add(checked: Checked): void {
    const key = `${checked.event.author}/${checked.event.case}`;
    const nodes = this.cases.get(key) ?? new Map<string, Checked>();
    merge(nodes, checked);
    this.cases.set(key, nodes);
    this.states.delete(key);
  }

  private stateAt(key: string): CaseState | undefined {
    const nodes = this.cases.get(key);
    if (!nodes) return undefined;
    const now = this.clock();
    const known = this.states.get(key);
    // Time alone ends an approval, and lets one count that was dated ahead.
    const aged = known && ((known.until ?? Number.POSITIVE_INFINITY) <= now || known.clocks.length > 0);
    if (known && !aged) return known;
    const state = judge(nodes.values(), this.roster, now)[0]!;
    this.states.set(key, state);
    return state;
  }
}

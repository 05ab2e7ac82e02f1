import type { Checked } from './sealed.ts';

/** What an event says it came after. */
export const parentsOf = ({ event: { prev, heads } }: Checked): string[] =>
  prev === null ? heads : [prev, ...heads];

/**
 * One order for one set of events, however they arrived: after all that an event had seen, and among those
 * that had not seen each other by hash. Parents that are not there are passed over; `judge` names them.
 */
export function causalOrder(nodes: ReadonlyMap<string, Checked>): Checked[] {
  const waiting = new Map<string, number>();
  const children = new Map<string, string[]>();
  const ready = new Heap();
  for (const node of nodes.values()) {
    const parents = new Set(parentsOf(node).filter((hash) => nodes.has(hash)));
    waiting.set(node.hash, parents.size);
    if (parents.size === 0) ready.push(node.hash);
    for (const parent of parents) {
      const known = children.get(parent);
      if (known) known.push(node.hash);
      else children.set(parent, [node.hash]);
    }
  }
  const order: Checked[] = [];
  for (let hash = ready.pop(); hash !== undefined; hash = ready.pop()) {
    order.push(nodes.get(hash)!);
    for (const child of children.get(hash) ?? []) {
      const left = waiting.get(child)! - 1;
      waiting.set(child, left);
      if (left === 0) ready.push(child);
    }
  }
  return order;
}

/** Who had seen what. Answers are kept: a case asks about few events, many times. */
export class Ancestry {
  readonly #nodes: ReadonlyMap<string, Checked>;
  readonly #known = new Map<string, Set<string>>();

  constructor(nodes: ReadonlyMap<string, Checked>) {
    this.#nodes = nodes;
  }

  /** Everything that came before an event, without it. */
  of(hash: string): Set<string> {
    const known = this.#known.get(hash);
    if (known) return known;
    const seen = new Set<string>();
    const todo = [hash];
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      const node = this.#nodes.get(next);
      for (const parent of node ? parentsOf(node) : []) {
        if (seen.has(parent)) continue;
        seen.add(parent);
        todo.push(parent);
      }
    }
    this.#known.set(hash, seen);
    return seen;
  }
}

/** The smallest first. */
class Heap {
  readonly #items: string[] = [];

  push(item: string): void {
    const items = this.#items;
    let at = items.push(item) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (items[up]! <= item) break;
      items[at] = items[up]!;
      at = up;
    }
    items[at] = item;
  }

  pop(): string | undefined {
    const items = this.#items;
    const [first] = items;
    const last = items.pop();
    if (items.length === 0 || last === undefined) return first;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= items.length) break;
      if (down + 1 < items.length && items[down + 1]! < items[down]!) down += 1;
      if (items[down]! >= last) break;
      items[at] = items[down]!;
      at = down;
    }
    items[at] = last;
    return first;
  }
}

// First-fit placement for the double array: where can a node's children all stand at base + symbol?

/** Free places tried for one node before it is put at the end; keeps placement linear. */
const MAX_TRIES = 6000;

export class Slots {
  /** Parent of each slot: -1 free, slot 0 the root. */
  check = new Int32Array(1024).fill(-1);
  private next = new Int32Array(1024);
  private prev = new Int32Array(1024);
  private head = 0;
  private tail = 0;
  /** Slots in use end before this. */
  used = 1;

  constructor() {
    this.link(1, this.check.length);
    this.head = 1;
  }

  /** A base at which every symbol (ascending) is free; takes the slots for `parent`. */
  place(symbols: readonly number[], parent: number): number {
    const base = this.find(symbols);
    this.reserve(base + symbols.at(-1)! + 1);
    for (const symbol of symbols) this.take(base + symbol, parent);
    return base;
  }

  private find(symbols: readonly number[]): number {
    const first = symbols[0]!;
    let tries = 0;
    for (let slot = this.head; slot && tries < MAX_TRIES; slot = this.next[slot]!) {
      if (slot <= first) continue;
      tries++;
      if (this.fits(slot - first, symbols)) return slot - first;
    }
    return Math.max(this.used - first, 1);
  }

  private fits(base: number, symbols: readonly number[]): boolean {
    for (const symbol of symbols) {
      const slot = base + symbol;
      if (slot < this.check.length && this.check[slot] !== -1) return false;
    }
    return true;
  }

  private take(slot: number, parent: number): void {
    const { next, prev } = this;
    if (prev[slot]) next[prev[slot]!] = next[slot]!;
    else this.head = next[slot]!;
    if (next[slot]) prev[next[slot]!] = prev[slot]!;
    else this.tail = prev[slot]!;
    this.check[slot] = parent;
    this.used = Math.max(this.used, slot + 1);
  }

  private reserve(size: number): void {
    const old = this.check.length;
    if (size <= old) return;
    const grown = Math.max(size, old * 2);
    for (const column of ['check', 'next', 'prev'] as const) {
      const wider = new Int32Array(grown).fill(column === 'check' ? -1 : 0);
      wider.set(this[column]);
      this[column] = wider;
    }
    this.link(old, grown);
  }

  /** Appends the slots from `from` to before `to` to the free list. */
  private link(from: number, to: number): void {
    for (let slot = from; slot < to; slot++) {
      this.prev[slot] = slot === from ? this.tail : slot - 1;
      this.next[slot] = slot + 1 < to ? slot + 1 : 0;
    }
    if (this.tail) this.next[this.tail] = from;
    else this.head = from;
    this.tail = to - 1;
  }
}

// Placement for the double array: where can a node's children all stand at base + symbol? Nodes come widest
// first. Where one did not fit, the next of about its width will not either, so the search goes on from
// there; each width passes the array about once, which keeps placement near linear.

/** A node this much narrower than the last that began at the front begins there again. */
const NARROWER = 0.8;

export class Slots {
  /** 1 where a slot is taken; slot 0 is the root. */
  private taken = new Uint8Array(1024);
  private next = new Int32Array(1024);
  private prev = new Int32Array(1024);
  private head = 0;
  private tail = 0;
  /** The search goes on from this free slot; 0 is past the end. */
  private cursor = 0;
  private width = Number.POSITIVE_INFINITY;
  /** Slots in use end before this. */
  used = 1;

  constructor() {
    this.link(1, this.taken.length);
    this.head = 1;
  }

  /** A base at which every symbol (ascending) is free; takes the slots. */
  place(symbols: readonly number[]): number {
    const base = this.find(symbols);
    this.reserve(base + symbols.at(-1)! + 1);
    for (const symbol of symbols) this.take(base + symbol);
    return base;
  }

  private find(symbols: readonly number[]): number {
    const first = symbols[0]!;
    if (symbols.length === 1 || symbols.length < this.width * NARROWER) {
      this.cursor = this.head;
      this.width = symbols.length;
    }
    for (let slot = this.cursor; slot; slot = this.next[slot]!) {
      if (slot > first && this.fits(slot - first, symbols)) {
        this.cursor = this.prev[slot] || this.next[slot]!;
        return slot - first;
      }
    }
    const base = Math.max(this.used - first, 1);
    this.reserve(base + symbols.at(-1)! + 1);
    this.cursor = this.prev[base + first] || this.next[base + first]!;
    return base;
  }

  private fits(base: number, symbols: readonly number[]): boolean {
    for (const symbol of symbols) {
      const slot = base + symbol;
      if (slot < this.taken.length && this.taken[slot]) return false;
    }
    return true;
  }

  private take(slot: number): void {
    const { next, prev } = this;
    if (this.cursor === slot) this.cursor = next[slot]!;
    if (prev[slot]) next[prev[slot]!] = next[slot]!;
    else this.head = next[slot]!;
    if (next[slot]) prev[next[slot]!] = prev[slot]!;
    else this.tail = prev[slot]!;
    this.taken[slot] = 1;
    this.used = Math.max(this.used, slot + 1);
  }

  private reserve(size: number): void {
    const old = this.taken.length;
    if (size <= old) return;
    const grown = Math.max(size, old * 2);
    this.taken = widened(this.taken, new Uint8Array(grown));
    this.next = widened(this.next, new Int32Array(grown));
    this.prev = widened(this.prev, new Int32Array(grown));
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

function widened<T extends Uint8Array | Int32Array>(column: T, wider: T): T {
  wider.set(column);
  return wider;
}

// Where each unit read began. Letters follow each other without a gap nearly everywhere, so only the places
// are kept where they do not: a run is its first unit and what that unit's offset is ahead of its number.

export class Runs {
  private readonly first: Int32Array;
  private readonly ahead: Int32Array;
  private readonly mask: number;
  /** Runs since the reset; the last ones are in the ring. */
  private length = 0;

  /** Remembers the offsets of the last `units` units at least: no run is shorter than one. */
  constructor(units: number) {
    const size = 2 ** Math.ceil(Math.log2(units + 1));
    this.first = new Int32Array(size);
    this.ahead = new Int32Array(size);
    this.mask = size - 1;
  }

  reset(): void {
    this.length = 1;
    this.first[0] = this.ahead[0] = 0;
  }

  /** From unit `first` on, a unit's offset is its number and `ahead`. */
  begin(first: number, ahead: number): void {
    const last = (this.length - 1) & this.mask;
    const at = this.first[last] === first ? last : this.length++ & this.mask;
    this.first[at] = first;
    this.ahead[at] = ahead;
  }

  offsetOf(unit: number): number {
    const { first, mask } = this;
    let high = this.length - 1;
    if (first[high & mask]! > unit) {
      let low = Math.max(0, this.length - first.length);
      // The last run that begins at the unit or before it.
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (first[middle & mask]! <= unit) low = middle;
        else high = middle - 1;
      }
    }
    return unit + this.ahead[high & mask]!;
  }
}

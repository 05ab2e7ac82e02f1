import { MAX_HITS } from '../limits.ts';

const FEW = 192;
const NONE = new Int32Array(0);

/** Growing triplets of start, end, term; kept from scan to scan, because most find few or none. */
export class Hits {
  private cells = new Int32Array(FEW);
  private length = 0;
  /** Whether hits may have been added twice or out of order. */
  unordered = false;

  /** False when the list is full: the scan then stops. */
  add(start: number, end: number, term: number): boolean {
    const { length } = this;
    if (length + 3 > this.cells.length && !this.grow()) return false;
    const { cells } = this;
    cells[length] = start;
    cells[length + 1] = end;
    cells[length + 2] = term;
    this.length = length + 3;
    return true;
  }

  private grow(): boolean {
    if (this.length >= MAX_HITS * 3) return false;
    const wider = new Int32Array(Math.min(this.cells.length * 2, MAX_HITS * 3));
    wider.set(this.cells);
    this.cells = wider;
    return true;
  }

  /** By end, start and term, each hit once; then empty again. */
  take(): Int32Array {
    if (!this.length) return NONE;
    const found = this.cells.slice(0, this.length);
    const { unordered } = this;
    if (this.cells.length > FEW * 64) this.cells = new Int32Array(FEW);
    this.length = 0;
    this.unordered = false;
    return unordered ? inOrder(found) : found;
  }
}

const ascends = (cells: Int32Array, at: number, start: number, end: number, term: number): boolean =>
  cells[at + 1]! < end ||
  (cells[at + 1] === end && (cells[at]! < start || (cells[at] === start && cells[at + 2]! < term)));

/** Two lists of hits in order as one. */
export function merged(one: Int32Array, two: Int32Array): Int32Array {
  if (!two.length) return one;
  if (!one.length) return two;
  const all = new Int32Array(one.length + two.length);
  let [a, b] = [0, 0];
  for (let at = 0; at < all.length; at += 3) {
    const isFirst = b >= two.length || (a < one.length && ascends(one, a, two[b]!, two[b + 1]!, two[b + 2]!));
    const from = isFirst ? one : two;
    const n = isFirst ? a : b;
    all[at] = from[n]!;
    all[at + 1] = from[n + 1]!;
    all[at + 2] = from[n + 2]!;
    if (isFirst) a += 3;
    else b += 3;
  }
  return all;
}

function inOrder(found: Int32Array): Int32Array {
  const order = Uint32Array.from({ length: found.length / 3 }, (_, n) => n * 3);
  order.sort(
    (a, b) => found[a + 1]! - found[b + 1]! || found[a]! - found[b]! || found[a + 2]! - found[b + 2]!,
  );
  const sorted = new Int32Array(found.length);
  let length = 0;
  for (const at of order) {
    const [start, end, term] = found.subarray(at, at + 3);
    if (length && !ascends(sorted, length - 3, start!, end!, term!)) continue;
    sorted.set([start!, end!, term!], length);
    length += 3;
  }
  return sorted.slice(0, length);
}

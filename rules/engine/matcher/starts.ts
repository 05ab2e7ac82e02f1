import { type Automaton, CELL } from './automaton.ts';

/** Bits of the filter for each pair of units that terms begin with: one unset pair in twenty looks set. */
const BITS_A_PAIR = 16;
const FEWEST_BITS = 2 ** 13;
const MOST_BITS = 2 ** 20;
const SPREAD = 0x9e3779b1;

/**
 * How terms begin, small enough to stay in the fastest memory. Most letters of a draft begin no term
 * together with the next: for those the automaton's own cells, which are spread wide, are not touched.
 */
export interface Starts {
  /** State after one symbol from the root, 0 where no term begins with it. */
  after: Int32Array;
  /** Symbols below are no term alone. */
  slow: number;
  /** A set of hashed pairs; it may hold more than was put in, never less. */
  pairs: Int32Array;
  /** Selects a bit. */
  mask: number;
}

/** Under `mask`, the bit of a pair. */
export const pairBit = (first: number, second: number): number => Math.imul(first, SPREAD) + second;

export function startsOf({ cells, depth, symbols }: Automaton): Starts {
  const after = new Int32Array(symbols.length + 1);
  const root = cells[0]!;
  let slow = symbols.length + 1;
  for (let symbol = 1; symbol <= symbols.length; symbol++) {
    if (cells[(root + symbol) * CELL + 1] !== 0) continue;
    after[symbol] = root + symbol;
    if (cells[(root + symbol) * CELL + 3] !== 0) slow = Math.min(slow, symbol);
  }
  let count = 0;
  for (let slot = 0; slot < depth.length; slot++) if (depth[slot] === 2) count++;
  const bits = 2 ** Math.ceil(Math.log2(count * BITS_A_PAIR + 1));
  const mask = Math.min(MOST_BITS, Math.max(FEWEST_BITS, bits)) - 1;
  const pairs = new Int32Array((mask + 1) / 32);
  for (let slot = 0; slot < depth.length; slot++) {
    if (depth[slot] !== 2) continue;
    const parent = cells[slot * CELL + 1]!;
    const bit = pairBit(parent - root, slot - cells[parent * CELL]!) & mask;
    pairs[bit >> 5]! |= 1 << (bit & 31);
  }
  return { after, slow, pairs, mask };
}

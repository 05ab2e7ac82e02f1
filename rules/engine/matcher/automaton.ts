import { type Counts, narrowed } from './container.ts';
import { Slots } from './slots.ts';
import { buildTrie, type Trie } from './trie.ts';

/**
 * Words of a cell: base, check (parent slot), fail, out. `out` is 0 without a term, negative for a term that ends
 * right here (outOf), else the nearest state by fail links where one does, itself where its term is very long.
 */
export const CELL = 4;

/** Bits of an out below its term: 6 of length, MORE, GAPS. */
export const [OUT_BITS, OUT_LENGTH] = [8, 64];
/** Another term has the same folded units. */
export const MORE = 2;
/** Separators may stand inside. */
export const GAPS = 1;

type Terms = Pick<Automaton, 'nextTerm' | 'gaps'> & { termLength: ArrayLike<number> };

export const flagsOf = ({ nextTerm, gaps }: Terms, term: number): number =>
  (nextTerm[term]! >= 0 ? MORE : 0) | (gaps[term] ? GAPS : 0);

/** What a scan needs of a state's own term, in the word that it reads anyway. */
export function outOf(slot: number, term: number, terms: Terms): number {
  const length = terms.termLength[term]!;
  return length < OUT_LENGTH ? ~((term << OUT_BITS) | (length << 2) | flagsOf(terms, term)) : slot;
}

/** The out of a state without a term of its own, by its fail link. */
export function outBy(fail: number, cells: Int32Array): number {
  const out = cells[fail * CELL + 3]!;
  return out < 0 ? fail : out;
}

/** An Aho–Corasick automaton as a double array. Symbol n + 1 is `symbols[n]`; slot 0 is the root. */
export interface Automaton {
  symbols: Uint16Array;
  cells: Int32Array;
  /** First term that ends in each slot, or -1. */
  termOf: Int32Array;
  depth: Counts;
  /** The next term with the same folded units, always a higher index, or -1. */
  nextTerm: Int32Array;
  /** Folded units of each term, 0 where it is not in this automaton. */
  termLength: Counts;
  /** 1 where separators may stand between the units of a term. */
  gaps: Uint8Array;
}

/** `words[n]` is term n in folded units, empty where it has no place here. */
export function buildAutomaton(words: readonly string[], gaps: Uint8Array): Automaton {
  const trie = buildTrie(words);
  const { symbols, symbolOf } = rankSymbols(trie);
  const slots = new Slots();
  const { base, slotOf, order, childrenOf } = placeNodes(trie, symbolOf, slots);
  // Padded by the alphabet, so that base + symbol is always inside and the scan needs no bounds test.
  const size = slots.used + symbols.length + 1;
  const cells = new Int32Array(size * CELL);
  const termOf = new Int32Array(size).fill(-1);
  const depth = new Int32Array(size);
  for (let slot = 0; slot < size; slot++) cells[slot * CELL + 1] = -1;
  for (const node of order) {
    for (const child of childrenOf[node]!) cells[slotOf[child]! * CELL + 1] = slotOf[node]!;
  }
  const terms = { nextTerm: trie.nextTerm, termLength: Int32Array.from(words, (word) => word.length), gaps };
  for (const node of order) {
    const slot = slotOf[node]!;
    cells[slot * CELL] = base[node]!;
    termOf[slot] = trie.term[node]!;
    depth[slot] = trie.depth[node]!;
    if (node) linkState({ cells, termOf, ...terms }, slot, symbolOf[trie.unit[node]!]!);
  }
  const { nextTerm, termLength } = terms;
  return { symbols, cells, termOf, depth: narrowed(depth), nextTerm, termLength: narrowed(termLength), gaps };
}

/** The words that an automaton was built of, in folded units. */
export function wordsOf({ symbols, cells, termOf, nextTerm, termLength }: Automaton): string[] {
  const words = Array.from(termLength, () => '');
  for (let slot = 1; slot < termOf.length; slot++) {
    if (termOf[slot]! < 0) continue;
    let word = '';
    for (let at = slot; at !== 0; ) {
      const parent = cells[at * CELL + 1]!;
      word = String.fromCharCode(symbols[at - cells[parent * CELL]! - 1]!) + word;
      at = parent;
    }
    for (let term = termOf[slot]!; term >= 0; term = nextTerm[term]!) words[term] = word;
  }
  return words;
}

/** Frequent units first: low symbols pack tighter. Those that are a term alone last: a scan asks `symbol < n`. */
function rankSymbols({ unit, term, depth }: Trie) {
  const alone = new Set(unit.filter((_, node) => depth[node] === 1 && term[node]! >= 0));
  const counts = new Map<number, number>();
  for (let node = 1; node < unit.length; node++) counts.set(unit[node]!, (counts.get(unit[node]!) ?? 0) + 1);
  const isAlone = (each: number) => Number(alone.has(each));
  const ranked = [...counts]
    .sort((a, b) => isAlone(a[0]) - isAlone(b[0]) || b[1] - a[1] || a[0] - b[0])
    .map(([each]) => each);
  const symbolOf = new Uint16Array(0x10000);
  for (const [rank, each] of ranked.entries()) symbolOf[each] = rank + 1;
  return { symbols: Uint16Array.from(ranked), symbolOf };
}

/** Wide nodes are placed first, while there is room; single children then fill what is left. */
function placeNodes(trie: Trie, symbolOf: Uint16Array, slots: Slots) {
  const base = new Int32Array(trie.unit.length);
  const slotOf = new Int32Array(trie.unit.length);
  const { order, childrenOf } = breadthFirst(trie, symbolOf);
  const wide = order.filter((node) => childrenOf[node]!.length > 1);
  const single = order.filter((node) => childrenOf[node]!.length === 1);
  wide.sort((a, b) => childrenOf[b]!.length - childrenOf[a]!.length);
  for (const node of wide.concat(single)) {
    const children = childrenOf[node]!;
    const symbols = children.map((child) => symbolOf[trie.unit[child]!]!);
    base[node] = slots.place(symbols);
    for (let n = 0; n < children.length; n++) slotOf[children[n]!] = base[node]! + symbols[n]!;
  }
  return { base, slotOf, order, childrenOf };
}

function breadthFirst(trie: Trie, symbolOf: Uint16Array) {
  const order = [0];
  const childrenOf: number[][] = [];
  for (let at = 0; at < order.length; at++) {
    const node = order[at]!;
    const children: number[] = [];
    for (let child = trie.first[node]!; child >= 0; child = trie.sibling[child]!) children.push(child);
    children.sort((a, b) => symbolOf[trie.unit[a]!]! - symbolOf[trie.unit[b]!]!);
    childrenOf[node] = children;
    for (const child of children) order.push(child);
  }
  return { order, childrenOf };
}

// In breadth-first order every shorter state is linked before.
function linkState(
  { cells, termOf, ...terms }: Pick<Automaton, 'cells' | 'termOf'> & Terms,
  slot: number,
  symbol: number,
): void {
  const parent = cells[slot * CELL + 1]!;
  let fail = 0;
  for (let from = parent; from !== 0; ) {
    from = cells[from * CELL + 2]!;
    const to = cells[from * CELL]! + symbol;
    if (cells[to * CELL + 1] === from) {
      fail = to;
      break;
    }
  }
  cells[slot * CELL + 2] = fail;
  cells[slot * CELL + 3] = termOf[slot]! >= 0 ? outOf(slot, termOf[slot]!, terms) : outBy(fail, cells);
}

import { type Automaton, CELL } from './automaton.ts';

// A checksum finds accidents; these checks make sure that even a forged buffer cannot make a scan loop or
// read out of bounds: a fail link always leads to a shallower state, a term list always ascends.

/** Says what is wrong with an automaton, or undefined when it is safe to run. */
export function faultOf(automaton: Automaton, termCount: number): string | undefined {
  const { cells, termOf, depth, nextTerm, termLength, gaps } = automaton;
  const size = cells.length / CELL;
  if (cells.length % CELL || size < automaton.symbols.length + 2) return 'cells';
  if (termOf.length !== size || depth.length !== size) return 'columns';
  if (nextTerm.length !== termCount || termLength.length !== termCount || gaps.length !== termCount)
    return 'terms';
  if (cells[1] !== -1 || cells[2] !== 0 || cells[3] !== 0 || depth[0] !== 0 || termOf[0] !== -1)
    return 'root';
  for (let slot = 0; slot < size; slot++) {
    if (!isSafeState(automaton, slot, size)) return 'state';
  }
  for (let slot = 0; slot < size; slot++) {
    if (!isSafeTermList(automaton, slot, termCount)) return 'term list';
  }
  return undefined;
}

function isSafeState({ cells, termOf, depth, symbols }: Automaton, slot: number, size: number): boolean {
  const at = slot * CELL;
  const base = cells[at]!;
  if (base < 0 || base + symbols.length >= size) return false;
  if (slot === 0) return true;
  const parent = cells[at + 1]!;
  const fail = cells[at + 2]!;
  const out = cells[at + 3]!;
  if (parent === -1) return base === 0 && fail === 0 && out === 0 && termOf[slot] === -1 && depth[slot] === 0;
  if (parent < 0 || parent >= size || fail < 0 || fail >= size) return false;
  const symbol = slot - cells[parent * CELL]!;
  if (symbol < 1 || symbol > symbols.length || depth[slot] !== depth[parent]! + 1) return false;
  if (depth[fail]! >= depth[slot]! || (fail !== 0 && cells[fail * CELL + 1] === -1)) return false;
  return out === (termOf[slot]! >= 0 ? slot : cells[fail * CELL + 3]!);
}

function isSafeTermList({ termOf, nextTerm, termLength, depth }: Automaton, slot: number, count: number) {
  let before = -1;
  for (let term = termOf[slot]!; term !== -1; term = nextTerm[term]!) {
    if (term <= before || term >= count || termLength[term] !== depth[slot]) return false;
    before = term;
  }
  return true;
}

import { type Automaton, CELL, outBy, outOf } from './automaton.ts';

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
  if (!areSafeStates(automaton, size)) return 'state';
  if (!areSafeTermLists(automaton, size, termCount)) return 'term list';
  return undefined;
}

// One loop over columns, no call a slot: it runs over every state of a pack before a page can mark anything.
function areSafeStates(automaton: Automaton, size: number): boolean {
  const { cells, termOf, depth, symbols } = automaton;
  const lastBase = size - symbols.length - 1;
  for (let slot = 0; slot < size; slot++) {
    const base = cells[slot * CELL]!;
    const parent = cells[slot * CELL + 1]!;
    const fail = cells[slot * CELL + 2]!;
    const out = cells[slot * CELL + 3]!;
    const own = termOf[slot]!;
    if (base < 0 || base > lastBase) return false;
    if (slot === 0) continue;
    if (parent === -1) {
      if (base !== 0 || fail !== 0 || out !== 0 || own !== -1 || depth[slot] !== 0) return false;
      continue;
    }
    if (parent < 0 || parent >= size || fail < 0 || fail >= size) return false;
    if (depth[slot] !== depth[parent]! + 1 || depth[fail]! >= depth[slot]!) return false;
    const symbol = slot - cells[parent * CELL]!;
    if (symbol < 1 || symbol > symbols.length) return false;
    if (fail !== 0 && cells[fail * CELL + 1] === -1) return false;
    if (out !== (own >= 0 ? outOf(slot, own, automaton) : outBy(fail, cells))) return false;
  }
  return true;
}

function areSafeTermLists({ termOf, nextTerm, termLength, depth }: Automaton, size: number, count: number) {
  for (let slot = 0; slot < size; slot++) {
    let before = -1;
    for (let term = termOf[slot]!; term !== -1; term = nextTerm[term]!) {
      if (term <= before || term >= count || termLength[term] !== depth[slot]) return false;
      before = term;
    }
  }
  return true;
}

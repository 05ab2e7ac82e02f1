/** A run of text that stands in the DOM: `length` units from `at` in `node` are the text from `start`. */
export interface Piece {
  node: Text | HTMLBRElement;
  at: number;
  start: number;
  length: number;
}

/** Text read out of a field and, for a contenteditable, where each unit of it stands in the DOM. */
export interface Reading {
  text: string;
  pieces: Piece[];
  /** Mentions, topics and the like: they may be read and marked, but never cut. */
  atoms: { start: number; end: number }[];
}

export const plainReading = (text: string): Reading => ({ text, pieces: [], atoms: [] });

/** DOM range of a span, or null where the span has no place in the DOM (any more). */
export function rangeOf(reading: Reading, start: number, end: number): Range | null {
  const first = reading.pieces[pieceAt(reading, start, 'after')];
  const last = reading.pieces[pieceAt(reading, end - 1, 'before')];
  if (!first?.node.isConnected || !last?.node.isConnected) return null;
  // The editor may have shortened a node since it was read; the next reading sets it right.
  if (!holds(first) || !holds(last)) return null;
  const range = first.node.ownerDocument.createRange();
  placeStart(range, first, Math.max(0, start - first.start));
  placeEnd(range, last, Math.min(last.length, end - last.start));
  return range;
}

/** Text offset of a DOM position, or null when it is not in the text that was read. */
export function offsetOf(reading: Reading, node: Node, offset: number): number | null {
  let nearest: number | null = null;
  for (const piece of reading.pieces) {
    if (piece.node !== node) continue;
    if (offset < piece.at) return nearest ?? piece.start;
    nearest = piece.start + Math.min(offset - piece.at, piece.length);
    if (offset <= piece.at + piece.length) return nearest;
  }
  return nearest;
}

/** True when a span takes in or cuts through an atom. */
export function cutsAtom(reading: Reading, start: number, end: number): boolean {
  return reading.atoms.some((atom) => atom.start < end && start < atom.end);
}

function holds({ node, at, length }: Piece): boolean {
  return node.nodeType !== 3 || (node as Text).data.length >= at + length;
}

function placeStart(range: Range, piece: Piece, by: number): void {
  if (piece.node.nodeType === 3) range.setStart(piece.node, piece.at + by);
  else range.setStartBefore(piece.node);
}

function placeEnd(range: Range, piece: Piece, by: number): void {
  if (piece.node.nodeType === 3) range.setEnd(piece.node, piece.at + by);
  else range.setEndAfter(piece.node);
}

/** The piece that holds an offset; where a block boundary does, the nearest on the named side. */
function pieceAt({ pieces }: Reading, offset: number, side: 'before' | 'after'): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  const found = low - 1;
  const piece = pieces[found];
  if (side === 'before') return found;
  return piece && offset < piece.start + piece.length ? found : low;
}

/** px between a mark and its card, and between a card and the window's edge. */
const GAP = 6;
const EDGE = 8;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Where a card of that size goes, viewport px: under the line, else above it, else beside it, and
 * never over it.
 */
export function place(
  line: Box,
  card: { width: number; height: number },
  view: { width: number; height: number },
): { left: number; top: number } {
  const left = clamp(line.left, EDGE, view.width - card.width - EDGE);
  const below = line.bottom + GAP;
  if (below + card.height <= view.height - EDGE) return { left, top: below };
  const above = line.top - GAP - card.height;
  if (above >= EDGE) return { left, top: above };
  const top = clamp(line.top, EDGE, view.height - card.height - EDGE);
  const right = line.right + GAP;
  if (right + card.width <= view.width - EDGE) return { left: right, top };
  const before = line.left - GAP - card.width;
  if (before >= EDGE) return { left: before, top };
  // Nowhere fits whole: under the line, and the card scrolls inside.
  return { left, top: below };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

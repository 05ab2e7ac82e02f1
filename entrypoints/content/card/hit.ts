import type { Finding } from '../../../rules/engine/finding.ts';
import type { Field } from '../fields/field.ts';

/** px around a mark that still count as on it: a finger and a thin line. */
const SLACK = 2;

/** The finding under a point, viewport px; of several the shortest, which says most. */
export function findingAt(
  x: number,
  y: number,
  field: Field,
  findings: readonly Finding[],
  rects: (field: Field, finding: Finding) => DOMRect[],
): Finding | null {
  const under = findings.filter((finding) =>
    rects(field, finding).some(
      ({ left, right, top, bottom }) => x >= left && x <= right && y >= top - SLACK && y <= bottom + SLACK,
    ),
  );
  under.sort((a, b) => a.end - a.start - (b.end - b.start));
  return under[0] ?? null;
}

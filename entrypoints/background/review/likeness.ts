import type { Draft } from '../../../rules/engine/draft.ts';

/** Two drafts are taken for one that was reworked from here on. */
export const ALIKE = 0.5;

/** How alike two drafts read, 0–1: the share of pairs of characters they have in common (Dice). */
export function likeness(one: Draft, other: Draft): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

function pairsOf({ parts }: Draft): Set<string> {
  const pairs = new Set<string>();
  for (const { text } of parts) for (let n = 0; n + 1 < text.length; n += 1) pairs.add(text.slice(n, n + 2));
  return pairs;
}

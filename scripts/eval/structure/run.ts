import { RELATIONS } from './relations.ts';
import { compose, dice, judgeText, type Said, shuffled, textOf, type Written, whole } from './written.ts';

export interface Held {
  id: string;
  held: number;
  /** Posts that the change says something about. */
  of: number;
  /** The texts it failed on. */
  failed: string[];
}

/** Every relation on `count` posts put together from `pool`. */
export function relationsOn(pool: readonly Said[], between: string, count = 500): Held[] {
  return RELATIONS.map((relation, n) => {
    const roll = dice(n + 1);
    const held: Held = { id: relation.id, held: 0, of: 0, failed: [] };
    for (let i = 0; i < count; i++) {
      const post = compose(pool, between, roll);
      note(held, relation.holds(post, roll), post);
    }
    return held;
  });
}

/** Whether the original stands above a copy whose roles come in another order: by its order points, and in all. */
export function shufflesOn(posts: readonly Written[], each: number): Held[] {
  const roll = dice(99);
  const order: Held = { id: 'original beats shuffled, by order', held: 0, of: 0, failed: [] };
  const total: Held = { id: 'original beats shuffled, in all', held: 0, of: 0, failed: [] };
  for (const post of posts) {
    const lines = whole(post);
    const original = judgeText(textOf(lines, post)).score;
    for (let i = 0; i < each; i++) {
      const mixed = shuffled(lines, roll);
      if (mixed.every(([role], at) => role === lines[at]?.[0])) continue;
      const copy = judgeText(textOf(mixed, post)).score;
      note(order, copy.parts.order < original.parts.order, {
        ...post,
        value: mixed,
        benefit: [],
        action: [],
      });
      note(total, (copy.total ?? 0) < (original.total ?? 0), {
        ...post,
        value: mixed,
        benefit: [],
        action: [],
      });
    }
  }
  return [order, total];
}

/** Posts put together, for `shufflesOn`. */
export function composed(pool: readonly Said[], between: string, count: number): Written[] {
  const roll = dice(7);
  return Array.from({ length: count }, () => compose(pool, between, roll));
}

/** Copies with value, benefit and action as blocks in the five other orders: none may stand as high. */
export function blocksOn(posts: readonly Written[]): Held {
  const held: Held = { id: 'blocks in another order: total lower', held: 0, of: 0, failed: [] };
  for (const post of posts) {
    const { value: v, benefit: b, action: a } = post;
    const best = judgeText(textOf(whole(post), post)).score.total ?? 0;
    for (const lines of [
      [...v, ...a, ...b],
      [...b, ...v, ...a],
      [...b, ...a, ...v],
      [...a, ...v, ...b],
      [...a, ...b, ...v],
    ])
      note(held, (judgeText(textOf(lines, post)).score.total ?? 0) < best, {
        ...post,
        value: lines,
        benefit: [],
        action: [],
      });
  }
  return held;
}

function note(held: Held, holds: boolean | null, post: Written): void {
  if (holds === null) return;
  held.of++;
  if (holds) held.held++;
  else held.failed.push(textOf(whole(post), post));
}

export const shareOf = ({ held, of }: Held): number => (of === 0 ? 1 : held / of);

/** A line each; then every failure, so that none is hidden behind a share. */
export function heldTable(title: string, rows: readonly Held[], list = true): string {
  const lines = rows.map((row) => {
    const share = `${(shareOf(row) * 100).toFixed(1)} %`;
    return `  ${row.id.padEnd(52)}${share.padStart(8)}  (${row.held}/${row.of})`;
  });
  const failures = list
    ? rows.flatMap(({ id, failed }) => failed.map((text) => `  ✗ ${id}: ${text.replaceAll('\n', ' ⏎ ')}`))
    : [];
  return [title, ...lines, ...failures].join('\n');
}

import { describe, expect, it } from 'vitest';
import { blocksOn, composed, relationsOn, shareOf, shufflesOn } from '../../../scripts/eval/structure/run.ts';
import { POSTS } from './posts.ts';

// 500 posts put together from our own sentences. `npm run eval` prints the table with every failure.

const POOL = POSTS.flatMap(({ lines }) => lines);
/** What is said across a comma is not said once a stop stands there, so this one cannot hold as often. */
const LOWER: Record<string, number> = { 'a long sentence cut in two: each role within 1': 0.97 };

describe('between a post and its changed copy', () => {
  it.each(relationsOn(POOL, ''))('$id', (held) => {
    expect(held.of).toBeGreaterThan(100);
    expect(shareOf(held), held.failed.join('\n')).toBeGreaterThanOrEqual(LOWER[held.id] ?? 0.995);
  });
});

describe('the order of roles', () => {
  const posts = composed(POOL, '', 500);
  it.each(shufflesOn(posts, 4))('$id', (held) => {
    expect(held.of).toBeGreaterThan(1500);
    expect(shareOf(held), held.failed.slice(0, 5).join('\n')).toBeGreaterThanOrEqual(0.97);
  });
  it('puts blocks in another order below the original', () => {
    const held = blocksOn(posts);
    expect(shareOf(held), held.failed.slice(0, 5).join('\n')).toBeGreaterThanOrEqual(0.98);
  });
});

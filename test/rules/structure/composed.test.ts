import { expect, it } from 'vitest';
import type { Role } from '../../../rules/structure/index.ts';
import { judge } from './judge.ts';
import { POSTS, textOf } from './posts.ts';

// 500 posts put together from our own sentences: the relations must hold on nearly all of them.

type Line = readonly [Role, string];

/** mulberry32: the same posts on every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const pool = (role: Role): Line[] => POSTS.flatMap(({ lines }) => lines.filter(([own]) => own === role));

function shuffled<T>(list: readonly T[], roll: () => number): T[] {
  return list
    .map((item) => ({ item, at: roll() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

function compose(roll: () => number) {
  const take = (role: Role, n: number) => shuffled(pool(role), roll).slice(0, n);
  const value = take('value', 2 + Math.floor(roll() * 2));
  const benefit = take('benefit', 2 + Math.floor(roll() * 3));
  return { value, benefit, action: take('action', 1) };
}

const COUNT = 500;
const points = (lines: readonly Line[]) => judge(textOf(lines)).score;

/** The posts on which `holds` fails, as their texts. */
function failures(
  seed: number,
  holds: (post: ReturnType<typeof compose>, roll: () => number) => boolean,
): string[] {
  const roll = dice(seed);
  const out: string[] = [];
  for (let i = 0; i < COUNT; i++) {
    const post = compose(roll);
    if (!holds(post, roll)) out.push(textOf([...post.value, ...post.benefit, ...post.action]));
  }
  return out;
}

const whole = (post: ReturnType<typeof compose>) => [...post.value, ...post.benefit, ...post.action];

it.each(['value', 'benefit', 'action'] as const)('taking %s away lowers it and the total', (role) => {
  const failed = failures(1, (post) => {
    const full = points(whole(post));
    const less = points(whole({ ...post, [role]: [] }));
    return less.parts[role] < full.parts[role] && (less.total ?? 0) < (full.total ?? 0);
  });
  expect(failed.length, failed.slice(0, 5).join('\n')).toBeLessThanOrEqual(COUNT * 0.005);
});

it('turning the text round lowers order', () => {
  const failed = failures(
    2,
    (post) => points(whole(post).reverse()).parts.order < points(whole(post)).parts.order,
  );
  expect(failed.length, failed.slice(0, 5).join('\n')).toBeLessThanOrEqual(COUNT * 0.005);
});

it('a shuffled text does not beat its original in order', () => {
  const failed = failures(3, (post, roll) => {
    const mixed = shuffled(whole(post), roll);
    return points(mixed).parts.order <= points(whole(post)).parts.order;
  });
  expect(failed.length, failed.slice(0, 5).join('\n')).toBeLessThanOrEqual(COUNT * 0.03);
});

it('blocks in the wrong order lower the total', () => {
  const failed = failures(4, (post) => {
    const best = points(whole(post)).total ?? 0;
    const { value, benefit, action } = post;
    return [
      [...action, ...value, ...benefit],
      [...benefit, ...value, ...action],
      [...action, ...benefit, ...value],
    ].every((lines) => (points(lines).total ?? 0) < best);
  });
  expect(failed.length, failed.slice(0, 5).join('\n')).toBeLessThanOrEqual(COUNT * 0.02);
});

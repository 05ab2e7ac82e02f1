import { expect, it } from 'vitest';
import { followed } from '../../../entrypoints/content/card/follow.ts';
import type { Finding } from '../../../rules/engine/finding.ts';

const finding = (key: string, start: number, text = '赶快下单') =>
  ({ key, part: 'body', ruleId: 'urge', text, start }) as Finding;

it('stays with its words while the clause around them grows', () => {
  const moved = finding('b', 14);
  expect(followed([finding('c', 3, '最好'), moved], finding('a', 12))).toBe(moved);
});

it('of two alike takes the one at the place, and none where both moved', () => {
  const [first, second] = [finding('b', 2), finding('c', 12)];
  expect(followed([first, second], finding('a', 12))).toBe(second);
  expect(followed([first, second], finding('a', 13))).toBeUndefined();
});

it('is gone with its words', () => {
  expect(followed([finding('b', 12, '最好')], finding('a', 12))).toBeUndefined();
});

import { expect, it } from 'vitest';
import { followed } from '../../../entrypoints/content/card/follow.ts';
import type { Finding } from '../../../rules/engine/finding.ts';

const finding = (key: string, start: number, text = '赶快下单') =>
  ({ key, part: 'body', ruleId: 'urge', text, start }) as Finding;

it('stays with its words while the clause behind them grows', () => {
  const same = finding('b', 12);
  expect(followed([finding('c', 3, '最好'), same], finding('a', 12))).toBe(same);
});

it('never goes over to the same words at another place', () => {
  expect(followed([finding('b', 2)], finding('a', 12))).toBeUndefined();
});

it('knows its finding by key wherever it moved', () => {
  const moved = finding('a', 20);
  expect(followed([finding('b', 12), moved], finding('a', 12))).toBe(moved);
});

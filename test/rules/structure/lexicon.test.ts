import { expect, it } from 'vitest';
import { compileCues, takeCues } from '../../../rules/structure/index.ts';
import { judge } from './judge.ts';
import { POSTS, textOf } from './posts.ts';

// This file has the cue words to itself: what is taken stays for as long as the process runs.

it('refuses words compiled from others, or from nothing', () => {
  const other = compileCues();
  new DataView(other).setUint32(0, 7);
  expect(takeCues(other)).toBe(false);
  expect(takeCues(new ArrayBuffer(3))).toBe(false);
});

it('scores by compiled words what it scores by its own', () => {
  expect(takeCues(compileCues())).toBe(true);
  const { score, sentences } = judge(textOf(POSTS[0]!.lines), { platform: 'douyin' });
  expect(score.total).toBeGreaterThan(80);
  expect(sentences.map(({ role }) => role)).toEqual(['value', 'value', 'benefit', 'benefit', 'action']);
});

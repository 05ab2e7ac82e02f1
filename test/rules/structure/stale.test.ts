import { expect, it } from 'vitest';
import { draftOf } from '../../../rules/engine/draft.ts';
import { areStale, profileFor, score } from '../../../rules/structure/index.ts';
import { resultOf } from './judge.ts';
import { POSTS, textOf } from './posts.ts';

it.each([
  ['2026.11.20', '2026-11-24', false],
  ['2026.11.20', '2027-05-19', false],
  ['2026.11.20', '2027-05-20', true],
  ['2024.2.29', '2024-08-27', false],
  ['2024.2.29', '2024-08-28', true],
  ['2026.11.20', '2020-01-01', false],
  ['17', '2030-01-01', false],
])('rules of %s for a draft of %s are old: %s', (version, date, old) => {
  expect(areStale([{ version }], date)).toBe(old);
});

it('goes by the newest pack that has a day', () => {
  expect(areStale([{ version: '2020.1.1' }, { version: '3' }, { version: '2026.11.20' }], '2026-11-24')).toBe(
    false,
  );
});

it('no number is given by old rules, but the reason', () => {
  const text = textOf((POSTS[0] as (typeof POSTS)[0]).lines);
  const draft = draftOf(text, {}, '2027-11-24');
  const judged = score(draft, resultOf(draft), profileFor(draft.context), {
    packs: [{ version: '2026.11.20' }],
  });
  expect(judged.score).toMatchObject({ total: null, raw: null, reason: 'packs-stale' });
  expect(judged.sentences.length).toBeGreaterThan(0);
});

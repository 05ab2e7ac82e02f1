import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diff } from '../../../entrypoints/content/fields/diff.ts';

it('is nothing for equal texts', () => {
  expect(diff('最好', '最好')).toBeNull();
});

it.each([
  ['typing in a run of the same letter', '哈哈', '哈哈哈', { start: 2, removed: 0, inserted: '哈' }],
  ['deleting the middle', '今天最好的', '今天的', { start: 2, removed: 2, inserted: '' }],
  ['replacing', '今天最好的', '今天不错的', { start: 2, removed: 2, inserted: '不错' }],
  ['clearing', '最好', '', { start: 0, removed: 2, inserted: '' }],
])('finds the one edit: %s', (_, before, after, edit) => {
  expect(diff(before, after)).toEqual(edit);
});

it('turns any text into any other', () => {
  const text = fc.string({ unit: fc.constantFrom('最', '好', '\n', 'a', '😀'), maxLength: 12 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const edit = diff(before, after);
      const { start, removed, inserted } = edit ?? { start: 0, removed: 0, inserted: '' };
      return before.slice(0, start) + inserted + before.slice(start + removed) === after;
    }),
  );
});

import { expect, test } from 'vitest';
import { draftDiff, wordDiff } from '../../entrypoints/workbench/diff.ts';
import { draftOf } from '../../rules/engine/draft.ts';

test('a changed word is a word, and both texts can be read out of the pieces', () => {
  const [before, after] = ['这款面霜用了两周', '这款面霜用了一个月'];
  const pieces = wordDiff(before, after);
  const read = (gone: string) =>
    pieces
      .filter(({ kind }) => kind !== gone)
      .map(({ text }) => text)
      .join('');
  expect(read('added')).toBe(before);
  expect(read('removed')).toBe(after);
  expect(pieces[0]).toMatchObject({ kind: 'same' });
});

test('an invisible character is a change', () => {
  const pieces = wordDiff('面霜用了', '面霜\u200b用了');
  expect(pieces.some(({ kind, text }) => kind === 'added' && text.includes('\u200b'))).toBe(true);
});

test('what does not change the hash is no change', () => {
  const draft = (text: string) => draftOf(text, {}, '2026-11-25');
  expect(draftDiff(draft('一\n二'), draft('一 \r\n\r\n二 '))).toEqual([]);
  expect(draftDiff(draft('一'), draft('二')).map(({ part }) => part)).toEqual(['body']);
});

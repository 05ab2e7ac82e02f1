import { diffArrays } from 'diff';
import type { Piece } from '../../components/review/DiffText.tsx';
import { normalise } from '../../review/content.ts';
import type { Draft } from '../../rules/engine/draft.ts';

const KINDS = { same: 'same', added: 'added', removed: 'removed' } as const;

/** What changed from one text to another, by words where the browser knows them. A character that takes no room is a piece of its own. */
export function wordDiff(before: string, after: string): Piece[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
    kind: added ? KINDS.added : removed ? KINDS.removed : KINDS.same,
    text: value.join(''),
  }));
}

function wordsOf(text: string): string[] {
  const segments = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text);
  return [...segments].map(({ segment }) => segment);
}

/** Part by part, as they are hashed: what does not change the hash is no change. Parts that are the same are left out. */
export function draftDiff(before: Draft, after: Draft): { part: string; pieces: Piece[] }[] {
  const textOf = ({ parts }: Draft, part: string) =>
    normalise(parts.find(({ id }) => id === part)?.text ?? '');
  const ids = new Set([...before.parts, ...after.parts].map(({ id }) => id as string));
  return [...ids]
    .filter((part) => textOf(before, part) !== textOf(after, part))
    .map((part) => ({ part, pieces: wordDiff(textOf(before, part), textOf(after, part)) }));
}

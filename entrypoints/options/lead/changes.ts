import { CELLS, type LeadRow } from '../../../components/lead/row.ts';

export interface RowChange {
  kind: 'added' | 'changed' | 'removed';
  words: string;
  /** What the cell said, and says; for a changed line. */
  cells: { from: string; to: string }[];
}

/** What publishing would change for people, line by line. */
export function changesOf(published: readonly LeadRow[], now: readonly LeadRow[]): RowChange[] {
  const before = new Map(published.map((row) => [row.id, row]));
  const after = new Set(now.map(({ id }) => id));
  const changed = now.flatMap((row): RowChange[] => {
    if (row.words.trim() === '') return [];
    const old = before.get(row.id);
    if (!old) return [{ kind: 'added', words: row.words, cells: [] }];
    const cells = CELLS.filter((cell) => old[cell] !== row[cell]).map((cell) => ({
      from: old[cell],
      to: row[cell],
    }));
    return cells.length > 0 ? [{ kind: 'changed', words: row.words, cells }] : [];
  });
  const removed = published
    .filter(({ id }) => !after.has(id))
    .map(({ words }): RowChange => ({ kind: 'removed', words, cells: [] }));
  return [...changed, ...removed];
}

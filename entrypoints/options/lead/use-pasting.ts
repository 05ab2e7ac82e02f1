import { useMemo, useState } from 'preact/hooks';
import { type LeadRow, wordsOf } from '../../../components/lead/row.ts';
import type { OptionsEdge } from '../edge.ts';
import type { Desk } from './desk.ts';
import { type Preview, readSheet } from './sheet.ts';

export interface Pasting {
  /** Null before something was pasted. */
  lines: (Preview & { known: boolean })[] | null;
  /** Reads a pasted table, CSV or list of words. */
  take(text: string): void;
  /** Rows that were made elsewhere, out of a pack. */
  offer(rows: readonly Omit<LeadRow, 'id'>[]): void;
  drop(): void;
}

/** What was pasted, read but not taken yet. */
export function usePasting(
  edge: OptionsEdge,
  desk: Desk | null,
  platforms: readonly { id: string; name: string }[],
): Pasting {
  const [read, setRead] = useState<Preview[] | null>(null);
  const names = useMemo(() => new Map(platforms.map(({ id, name }) => [name, id])), [platforms]);
  const rows = desk?.rows;
  const lines = useMemo(() => {
    const there = new Set((rows ?? []).flatMap(wordsOf));
    return (
      read?.map((each) => ({ ...each, known: wordsOf(each.row).every((word) => there.has(word)) })) ?? null
    );
  }, [read, rows]);
  return {
    lines,
    take: (text) => setRead(readSheet(text, names, edge.text('lead_default_question'))),
    offer: (offered) => setRead(offered.map((row) => ({ row, notes: [] }))),
    drop: () => setRead(null),
  };
}

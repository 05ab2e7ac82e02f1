import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { QueueRow, TeamView } from '../../bridge/review-report.ts';
import type { QueueItem } from '../../components/review/QueueList.tsx';
import type { DeskEdge } from './edge.ts';
import { ageOf, dayOf } from './times.ts';

export const FILTERS = ['todo', 'mine', 'late', 'closed', 'all'] as const;
export type Filter = (typeof FILTERS)[number];

/** How often colleagues' decisions are looked for. Milliseconds. */
const AGAIN = 2000;

const CLOSED: readonly string[] = ['approved', 'published', 'withdrawn', 'expired'];

export function passes(row: QueueRow, filter: Filter, now: number): boolean {
  if (filter === 'mine') return row.mine;
  if (filter === 'closed') return CLOSED.includes(row.status);
  if (filter === 'late') return !CLOSED.includes(row.status) && row.due !== undefined && row.due < now;
  if (filter === 'todo') return !row.mine && (row.status === 'submitted' || row.conflict);
  return true;
}

/** What is due first comes first, then what has waited longest. */
export function byUrgency(a: QueueRow, b: QueueRow): number {
  const never = Number.POSITIVE_INFINITY;
  const due = (a.due ?? never) === (b.due ?? never) ? 0 : (a.due ?? never) - (b.due ?? never);
  return due || a.at - b.at;
}

export function useQueue(edge: DeskEdge, filter: Filter) {
  const [rows, setRows] = useState<readonly QueueRow[] | null>(null);
  const [team, setTeam] = useState<TeamView | null>(null);
  const read = useCallback(async () => {
    const next = await edge.ask('queue', undefined);
    setRows((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
  }, [edge]);
  useEffect(() => {
    void edge.ask('team', undefined).then(setTeam);
    void read();
    const timer = setInterval(() => void read().catch(() => undefined), AGAIN);
    return () => clearInterval(timer);
  }, [edge, read]);
  const items = useMemo(
    () =>
      (rows ?? [])
        .filter((row) => passes(row, filter, edge.now()))
        .sort(byUrgency)
        .map((row) => itemOf(edge, row)),
    [rows, filter, edge],
  );
  return { items, team, read, loading: rows === null };
}

function itemOf(edge: DeskEdge, row: QueueRow): QueueItem {
  const { due, at } = row;
  return {
    ...row,
    age: ageOf(edge, at),
    late: due !== undefined && due < edge.now(),
    due: due === undefined ? undefined : edge.text('review_due', dayOf(edge, due)),
  };
}

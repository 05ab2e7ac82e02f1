import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DraftReview, TeamView } from '../../bridge/review-report.ts';
import type { PageReading } from '../popup/edge.ts';
import type { DeskEdge } from './edge.ts';

export interface OwnDraft {
  /** Null until the page answered. */
  page: PageReading | null;
  review: DraftReview | null;
  team: TeamView | null;
  read(): Promise<void>;
}

/** How often a page is asked again while its draft is looked at beside it. Milliseconds. */
const AGAIN = 1200;

/** The draft in the tab in front, and how it stands. Read again and again: its author goes on typing. */
export function useOwnDraft(edge: DeskEdge): OwnDraft {
  const [held, setHeld] = useState<Omit<OwnDraft, 'read'>>({ page: null, review: null, team: null });
  const read = useCallback(async () => {
    const [page, team] = await Promise.all([edge.readPage(), edge.ask('team', undefined)]);
    const draft = 'error' in page ? null : page.draft;
    const review = draft && (await edge.ask('draftReview', { draft, tab: edge.tab() }));
    setHeld((before) => (sameAs(before, { page, review, team }) ? before : { page, review, team }));
  }, [edge]);
  useEffect(() => {
    let live = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = async () => {
      await read().catch(() => undefined);
      if (live) timer = setTimeout(again, AGAIN);
    };
    void again();
    return () => {
      live = false;
      clearTimeout(timer);
    };
  }, [read]);
  return { ...held, read };
}

/** Nothing new is nothing to draw: what a person is writing in a field stays as it is. */
const sameAs = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);

import type { QueueRow } from '../../../bridge/review-report.ts';
import type { CaseState } from '../../../review/case.ts';
import type { Roster } from '../../../review/roster.ts';

const TITLE_MOST = 40;

/** A case as one line of the queue. Cases without a submission that counts are left out: there is nothing to show. */
export function rowOf(state: CaseState, roster: Roster, me: string | undefined): QueueRow[] {
  const { submission, author, status, round, conflict } = state;
  if (!submission) return [];
  const { draft, at, due } = submission;
  const words = draft.parts.map(({ text }) => text.trim()).find((text) => text !== '') ?? '';
  return [
    {
      ...{ author, case: state.case, status, round, at, conflict },
      name: roster.members.find(({ id }) => id === author)?.name ?? author,
      title: words.split('\n')[0]!.slice(0, TITLE_MOST),
      platform: draft.context.platform,
      ...(due !== undefined && { due }),
      doubtful: state.withheld || state.forks.length > 0 || state.clocks.length > 0,
      mine: author === me,
    },
  ];
}

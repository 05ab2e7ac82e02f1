import type { CaseName, DraftReview, PageStanding, QueueRow } from '../../../bridge/review-report.ts';
import { type CaseState, type Standing, standingOf } from '../../../review/case.ts';
import { contentHash } from '../../../review/content.ts';
import type { Draft } from '../../../rules/engine/draft.ts';
import { ALIKE, likeness } from './likeness.ts';

export interface Tied {
  content: string;
  standing: Standing;
  tie: DraftReview['tie'];
  state: CaseState | null;
}

const RANK: readonly string[] = ['approved', 'published', 'changes-requested', 'submitted', 'expired'];

/**
 * Which case a draft is: the one whose text it is to the character, else the one last tied to its tab. Anything
 * else is a guess, and a guess is never green.
 */
export async function tieDraft(
  draft: Draft,
  states: readonly CaseState[],
  tied: CaseName | undefined,
): Promise<Tied> {
  const content = await contentHash(draft);
  const rank = ({ status }: CaseState) => {
    const at = RANK.indexOf(status);
    return at < 0 ? RANK.length : at;
  };
  const [exact] = states
    .filter(({ submission }) => submission?.content === content)
    .sort((a, b) => rank(a) - rank(b) || b.submission!.at - a.submission!.at);
  if (exact) return { content, standing: exact.status, tie: 'hash', state: exact };
  const last = tied && states.find((state) => state.author === tied.author && state.case === tied.case);
  if (!last) return { content, standing: 'not-submitted', tie: null, state: null };
  return { content, standing: standingOf(last, content), tie: 'tab', state: last };
}

/** The author's own cases that read alike, the closest first. */
export function candidatesOf(
  draft: Draft,
  states: readonly CaseState[],
  rows: readonly QueueRow[],
): QueueRow[] {
  const alike = (row: QueueRow) => {
    const state = states.find(({ author, case: id }) => author === row.author && id === row.case);
    return state?.submission ? likeness(draft, state.submission.draft) : 0;
  };
  return rows
    .filter(({ mine, status }) => mine && status !== 'withdrawn')
    .map((row) => ({ row, share: alike(row) }))
    .filter(({ share }) => share >= ALIKE)
    .sort((a, b) => b.share - a.share)
    .slice(0, 5)
    .map(({ row }) => row);
}

/**
 * What a page may know of it: the state, and places of comments. Places count in the text that was sent, so a part
 * that reads otherwise here, were it by one blank, gets none.
 */
export function forPage({ standing, state, content }: Tied, draft: Draft): PageStanding {
  const sent = state?.submission;
  if (!sent || sent.content !== content) return { standing, places: [] };
  const textIn = ({ parts }: Draft, part: string) => parts.find(({ id }) => id === part)?.text;
  const places = state.comments
    .filter(({ on }) => on === sent.event)
    .flatMap(({ place }) => (place ? [place] : []))
    .filter(({ part }) => textIn(draft, part) === textIn(sent.draft, part));
  return { standing, places };
}

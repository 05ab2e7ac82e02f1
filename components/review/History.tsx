import type { CaseState } from '../../review/case.ts';
import { useSentences } from '../sentences.ts';

interface Props {
  state: CaseState;
  nameOf(id: string): string;
  dayOf(at: number): string;
}

/** Who said what about the text that stands for review now. Shown in our own pages only. */
export function History({ state, nameOf, dayOf }: Props) {
  const t = useSentences();
  const on = state.submission?.event;
  const lines = [
    ...state.approvals.map(({ at, by, note, until }) => ({
      at,
      text: `${t('review_line_approved', nameOf(by), dayOf(until))}${note ? `　${note}` : ''}`,
    })),
    ...state.objections.map(({ at, by, note }) => ({
      at,
      text: t('review_line_objected', nameOf(by), note),
    })),
    ...state.comments
      .filter((comment) => comment.on === on)
      .map(({ at, by, text, place }) => ({
        at,
        text: t('review_line_comment', nameOf(by), quote(state, place), text),
      })),
  ].sort((a, b) => a.at - b.at);
  return (
    <section aria-label={t('review_history')}>
      <h3 class="rl-heading">{t('review_history')}</h3>
      {state.conflict && <p class="rl-block">{t('review_conflict_long')}</p>}
      {(state.withheld || state.gaps.length > 0) && (
        <p class="rl-warn">{t('review_gaps', String(state.gaps.length))}</p>
      )}
      {state.forks.length > 0 && <p class="rl-block">{t('review_forks')}</p>}
      {state.rosterBehind && <p class="rl-warn">{t('review_roster_behind')}</p>}
      {lines.length === 0 && <p class="rl-soft">{t('review_history_none')}</p>}
      <ol class="rl-history" data-testid="history">
        {lines.map(({ at, text }) => (
          <li key={`${at}${text}`}>
            <span class="rl-soft">{dayOf(at)}</span> {text}
          </li>
        ))}
      </ol>
      {state.conditions.length > 0 && (
        <>
          <h3 class="rl-heading">{t('review_conditions_head')}</h3>
          <ul data-testid="case-conditions">
            {state.conditions.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The words a comment is about, short. */
function quote(state: CaseState, place: CaseState['comments'][number]['place']): string {
  const text = place && state.submission?.draft.parts.find(({ id }) => id === place.part)?.text;
  return text ? `「${text.slice(place.start, Math.min(place.end, place.start + 20))}」` : '';
}

import { Badge } from '../../components/review/Badge.tsx';
import { codeOf, useSentences } from '../../components/sentences.ts';
import type { CaseState, Submission } from '../../review/case.ts';
import type { DeskEdge } from './edge.ts';
import type { judgedBy } from './rules.ts';
import { ageOf, dayOf } from './times.ts';

interface Props {
  state: CaseState;
  sent: Submission;
  author: string;
  edge: DeskEdge;
  judged: ReturnType<typeof judgedBy>;
  onBack(): void;
}

/** Who sent what, when, by when; and what the author claims to hold. */
export function CaseHead({ state, sent, author, edge, judged, onBack }: Props) {
  const t = useSentences();
  const { total } = judged.score.score;
  const { platform, evidence } = sent.draft.context;
  return (
    <header class="rl-case-head">
      <button type="button" class="rl-link rl-back" onClick={onBack}>
        {t('review_back')}
      </button>
      <p class="rl-standing">
        <Badge standing={state.status} />
        <span>{author}</span>
        <span>{t(codeOf('platform', platform))}</span>
        <span class="rl-soft">{t('review_case', state.case, String(state.round))}</span>
        <span class="rl-soft">{ageOf(edge, sent.at)}</span>
        {sent.due !== undefined && <span class="rl-soft">{t('review_due', dayOf(edge, sent.due))}</span>}
        <span class="rl-soft" data-testid="case-score">
          {t('review_score', total === null ? '—' : String(Math.round(total)))}
        </span>
      </p>
      {sent.note && <p>{t('review_author_note', sent.note)}</p>}
      {evidence.length > 0 && (
        <ul class="rl-soft">
          {evidence.map((each) => (
            <li key={`${each.for}${each.type}${each.number}`}>
              {t(
                'review_claimed',
                [each.type, each.number, each.issuer, each.validTo, each.note].filter(Boolean).join(' · '),
              )}
            </li>
          ))}
        </ul>
      )}
      {sent.beside.media == null && <p class="rl-soft">{t('review_media_unchecked')}</p>}
    </header>
  );
}

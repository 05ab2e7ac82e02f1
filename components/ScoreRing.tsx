import type { Score } from '../rules/structure/result.ts';
import { codeOf, useSentences } from './sentences.ts';

const RADIUS = 34;
const ROUND = 2 * Math.PI * RADIUS;

/** The final score as a ring with its number; grey, with the reason, where no number is honest. */
export function ScoreRing({ score }: { score: Score['score'] }) {
  const t = useSentences();
  const { total, raw, cap, reason } = score;
  const shown = total === null ? '—' : String(Math.round(total));
  const label = total === null ? t('score_none_label') : t('score_label', shown);
  return (
    <figure class="rl-score">
      <svg viewBox="0 0 80 80" role="img" aria-label={label} class="rl-ring">
        <circle class="rl-ring-track" cx="40" cy="40" r={RADIUS} />
        {total !== null && total > 0 && (
          <circle
            class={`rl-ring-value ${cap !== null ? 'rl-ring-capped' : ''}`}
            cx="40"
            cy="40"
            r={RADIUS}
            stroke-dasharray={`${(ROUND * total) / 100} ${ROUND}`}
            transform="rotate(-90 40 40)"
          />
        )}
        <text x="40" y="40" class="rl-ring-number" data-testid="score-total">
          {shown}
        </text>
      </svg>
      <figcaption class="rl-soft" data-testid="score-note">
        {reason !== undefined
          ? t(codeOf('score_reason', reason))
          : total !== null && raw !== null && cap !== null && raw > cap
            ? t('score_capped', String(Math.round(raw)), String(cap))
            : t('score_title')}
      </figcaption>
    </figure>
  );
}

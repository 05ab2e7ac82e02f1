import { useEffect, useState } from 'preact/hooks';
import type { PageStanding } from '../../bridge/review-report.ts';
import { Badge } from '../../components/review/Badge.tsx';
import { useSentences } from '../../components/sentences.ts';
import type { Draft } from '../../rules/engine/draft.ts';
import type { PopupEdge } from './edge.ts';

/** How the draft in front stands in review, and the way to submit it; where there is none, the reason. */
export function ReviewLine({ edge, draft }: { edge: PopupEdge; draft: Draft | null }) {
  const t = useSentences();
  const [found, setFound] = useState<PageStanding | null>(null);
  useEffect(() => {
    if (draft) void edge.standing?.(draft).then(setFound);
  }, [edge, draft]);
  const able = draft !== null && edge.openReview !== undefined;
  const standing = found?.standing ?? 'not-submitted';
  return (
    <p class="rl-standing" data-testid="review-line">
      {able && <Badge standing={standing} />}
      {able && (standing === 'approved' || standing === 'published') && (
        <span class="rl-soft">{t('review_same_text')}</span>
      )}
      <button
        type="button"
        class="rl-button"
        data-testid="open-review"
        disabled={!able}
        onClick={() => void edge.openReview?.()}
      >
        {t(standing === 'not-submitted' ? 'review_submit' : 'review_open')}
      </button>
      {!able && (
        <span class="rl-soft" data-testid="review-why">
          {t(draft === null ? 'popup_submit_needs_page' : 'popup_submit_none')}
        </span>
      )}
    </p>
  );
}

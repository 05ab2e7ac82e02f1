import { useEffect, useState } from 'preact/hooks';
import type { PageStanding } from '../../bridge/review-report.ts';
import { Badge } from '../../components/review/Badge.tsx';
import { useSentences } from '../../components/sentences.ts';
import type { Draft } from '../../rules/engine/draft.ts';
import type { PopupEdge } from './edge.ts';

/** How the draft in front stands in review, and the way to submit it. */
export function ReviewLine({ edge, draft }: { edge: PopupEdge; draft: Draft | null }) {
  const t = useSentences();
  const [found, setFound] = useState<PageStanding | null>(null);
  useEffect(() => {
    if (draft) void edge.standing?.(draft).then(setFound);
  }, [edge, draft]);
  if (!draft || !edge.openReview) return null;
  const standing = found?.standing ?? 'not-submitted';
  return (
    <p class="rl-standing" data-testid="review-line">
      <Badge standing={standing} />
      {(standing === 'approved' || standing === 'published') && (
        <span class="rl-soft">{t('review_same_text')}</span>
      )}
      <button
        type="button"
        class="rl-link"
        data-testid="open-review"
        onClick={() => void edge.openReview?.()}
      >
        {t(standing === 'not-submitted' ? 'review_submit' : 'review_open')}
      </button>
    </p>
  );
}

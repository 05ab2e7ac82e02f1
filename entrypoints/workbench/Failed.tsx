import type { Reason } from '../../bridge/rule-report.ts';
import { useSentences } from '../../components/sentences.ts';

/** What was not done, and what to do next. */
export function Failed({ reason }: { reason: Reason | null }) {
  const t = useSentences();
  if (reason === null) return null;
  const said = t(reason.code, ...reason.params);
  return (
    <p class="rl-notice rl-alarm" role="alert" data-testid="failed">
      {said || t('review_error_other', reason.code)}
    </p>
  );
}

import { ScoreRing } from '../../components/ScoreRing.tsx';
import { ThreeBars } from '../../components/ThreeBars.tsx';
import type { PageReading } from '../popup/edge.ts';
import { readingOfPage } from '../popup/reading.ts';

/** The number of the draft in front: the popup's own, by the popup's own way. */
export function OwnScore({ page }: { page: PageReading }) {
  const reading = 'error' in page ? null : readingOfPage(page);
  if (reading === null) return null;
  const { score, families } = reading.score;
  return (
    <div class="rl-structure">
      <ScoreRing score={score} />
      <ThreeBars parts={score.total === null ? null : score.parts} families={families} />
    </div>
  );
}

import { useState } from 'preact/hooks';
import type { TeamView } from '../../bridge/review-report.ts';
import { ExchangeBox } from '../../components/review/ExchangeBox.tsx';
import { useSentences } from '../../components/sentences.ts';
import { DUTIES, type Duty } from '../../review/roster.ts';
import { useAsking } from './asking.ts';
import type { DeskEdge } from './edge.ts';
import { Failed } from './Failed.tsx';

/** The lead adds a device by its card, after comparing six digits by voice. */
export function Enrol({ edge, onDone }: { edge: DeskEdge; onDone(view: TeamView): void }) {
  const t = useSentences();
  const [duty, setDuty] = useState<Duty>('author');
  const { failed, run } = useAsking();
  const duties: Duty[] =
    duty === 'lead' ? [...DUTIES] : duty === 'reviewer' ? ['author', 'reviewer'] : ['author'];
  return (
    <section>
      <label>
        {t('review_enrol_duty')}
        <select
          data-testid="duty"
          value={duty}
          onChange={(event) => setDuty(event.currentTarget.value as Duty)}
        >
          {DUTIES.map((each) => (
            <option key={each} value={each}>
              {t(`review_duty_${each}`)}
            </option>
          ))}
        </select>
      </label>
      <ExchangeBox
        label="review_enrol"
        action="review_enrol_add"
        testid="enrol"
        onText={(card) =>
          void run(edge.ask('enrolCard', { card, duties })).then((view) => view && onDone(view))
        }
      />
      <Failed reason={failed} />
    </section>
  );
}

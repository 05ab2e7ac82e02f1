import { useId } from 'preact/hooks';
import type { Profile } from '../rules/structure/profiles.ts';
import type { Score } from '../rules/structure/result.ts';
import { useSentences } from './sentences.ts';

/** Syllables a second that can be chosen, slow to fast. */
const PACES = [4.2, 4.8, 5.2, 5.6, 6] as const;

interface Props {
  profile: Pick<Profile, 'spoken' | 'length'>;
  seconds: Score['seconds'];
  /** Han, letters and digits that are said. */
  chars: number;
  /** The author's own, in syllables a second. */
  pace: number | undefined;
  onPace(pace: number | undefined): void;
}

/** How long it is and how long it should be: as a band of seconds where it is read aloud, else in characters. */
export function Length({ profile, seconds, chars, pace, onPace }: Props) {
  const t = useSentences();
  const id = useId();
  const { spoken, length } = profile;
  const [low, high] = [Math.round(seconds.low), Math.round(seconds.high)].map(String) as [string, string];
  const goal = length && t(`length_goal_${length.unit}`, String(length.from), String(length.to));
  return (
    <div class="rl-length" data-testid="length">
      <p>
        {spoken ? t('length_seconds', low, high) : t('length_chars', String(chars))}
        {goal}
      </p>
      {spoken && (
        <p class="rl-pace">
          <label for={id}>{t('length_pace')}</label>
          <select
            id={id}
            value={pace === undefined ? '' : String(pace)}
            onChange={({ currentTarget: { value } }) => onPace(value === '' ? undefined : Number(value))}
          >
            <option value="">{t('form_auto')}</option>
            {PACES.map((each) => (
              <option key={each} value={String(each)}>
                {t(`length_pace_${String(each).replace('.', '_')}`)}
              </option>
            ))}
          </select>
        </p>
      )}
    </div>
  );
}

import type { Advice } from '../rules/structure/result.ts';
import { useSentences } from './sentences.ts';

/** Advice shown at once: a list longer than this is not read. */
const SHOWN = 3;

/** The advice that gains most, each with about how many points. */
export function AdviceList({ advice }: { advice: readonly Advice[] }) {
  const t = useSentences();
  if (advice.length === 0) return null;
  return (
    <section aria-label={t('advice_title')}>
      <h2 class="rl-heading">{t('advice_title')}</h2>
      <ol class="rl-advice">
        {advice.slice(0, SHOWN).map(({ id, text, gain, part, start }) => (
          <li key={`${id}-${part ?? ''}-${start ?? ''}`} data-testid="advice">
            <span>{text}</span>
            {Math.round(gain) > 0 && (
              <span class="rl-gain">{t('advice_gain', String(Math.round(gain)))}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

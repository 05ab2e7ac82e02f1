import type { Advice } from '../rules/structure/result.ts';
import { useSentences } from './sentences.ts';

/** Advice shown at once: a list longer than this is not read. */
const SHOWN = 3;

interface Props {
  advice: readonly Advice[];
  /** Points at the place an advice speaks of. */
  onShow?: ((advice: Advice) => void) | undefined;
}

/** The advice that gains most, each with about how many points, and its place where it has one. */
export function AdviceList({ advice, onShow }: Props) {
  const t = useSentences();
  if (advice.length === 0) return null;
  return (
    <section aria-label={t('advice_title')}>
      <h2 class="rl-heading">{t('advice_title')}</h2>
      <ol class="rl-advice">
        {advice.slice(0, SHOWN).map((each) => {
          const { id, text, gain, part, start = 0, end = 0 } = each;
          return (
            <li key={`${id}-${part ?? ''}-${start}`} data-testid="advice">
              <span>
                {text}
                {onShow && part !== undefined && end > start && (
                  <>
                    {' '}
                    <button
                      type="button"
                      class="rl-link"
                      data-testid="advice-show"
                      aria-label={t('advice_show_label', text)}
                      onClick={() => onShow(each)}
                    >
                      {t('advice_show')}
                    </button>
                  </>
                )}
              </span>
              {Math.round(gain) > 0 && (
                <span class="rl-gain">{t('advice_gain', String(Math.round(gain)))}</span>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

import type { FieldRole } from '../rules/engine/platform.ts';
import { codeOf, useSentences } from './sentences.ts';
import { SHAPES } from './severity.ts';

/** `count`, `min` and `max` in the same units: the platform's own. */
export interface LimitCount {
  part: FieldRole;
  count: number;
  min?: number | undefined;
  max: number;
}

/** Counters of the platform's limits, and a line for each part that is too long or too short. Never a matter of law. */
export function Limits({ limits }: { limits: readonly LimitCount[] }) {
  const t = useSentences();
  if (limits.length === 0) return null;
  const off = limits.filter(({ count, min = 0, max }) => count > max || (count > 0 && count < min));
  return (
    <section class="rl-limits" aria-label={t('limits_label')}>
      <p data-testid="limits">
        {limits
          .map(({ part, count, max }) =>
            t('limits_count', t(codeOf('part', part)), String(count), String(max)),
          )
          .join(t('list_separator'))}
      </p>
      {off.map((limit) => (
        <OffLimit key={limit.part} {...limit} />
      ))}
      {off.length > 0 && <p>{t('limits_note')}</p>}
    </section>
  );
}

function OffLimit({ part, count, min = 0, max }: LimitCount) {
  const t = useSentences();
  const [code, by] = count > max ? ['limits_over', count - max] : ['limits_short', min - count];
  return (
    <p class="rl-advise" data-testid={`limit-${part}`}>
      <span aria-hidden="true" class="rl-shape">
        {SHAPES.advise}
      </span>{' '}
      {t(String(code), t(codeOf('part', part)), String(by))}
    </p>
  );
}

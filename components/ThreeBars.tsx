import type { ScoreParts } from '../rules/structure/result.ts';
import { useSentences } from './sentences.ts';

const ROLES = ['value', 'benefit', 'action'] as const;
/** Points each role can give. */
const FULL = 20;

/** `parts` null: no score, bars stay empty and have no number. */
export function ThreeBars({ parts }: { parts: Pick<ScoreParts, (typeof ROLES)[number]> | null }) {
  return (
    <div class="rl-bars" data-testid="bars">
      {ROLES.map((role) => (
        <Bar key={role} role={role} points={parts === null ? null : parts[role]} />
      ))}
    </div>
  );
}

function Bar({ role, points }: { role: (typeof ROLES)[number]; points: number | null }) {
  const t = useSentences();
  const name = t(`role_${role}`);
  const shown = points === null ? '—' : String(Math.round(points));
  return (
    <div class="rl-bar" data-testid={`bar-${role}`} data-points={points ?? undefined}>
      <span class="rl-bar-name">{name}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: a <meter> cannot carry a pattern in both browsers. */}
      <div
        class="rl-bar-track"
        role="meter"
        aria-label={t('bars_label', name, shown)}
        aria-valuemin={0}
        aria-valuemax={FULL}
        aria-valuenow={points ?? 0}
        aria-valuetext={shown}
      >
        <div class={`rl-bar-fill rl-fill-${role}`} style={{ width: `${((points ?? 0) / FULL) * 100}%` }} />
      </div>
      <span class="rl-bar-points">{shown}</span>
    </div>
  );
}

import { FAMILIES } from '../rules/structure/cues/index.ts';
import type { Score, ScoreParts } from '../rules/structure/result.ts';
import { codeOf, useSentences } from './sentences.ts';

const ROLES = ['value', 'benefit', 'action'] as const;
/** Points each role can give. */
const FULL = 20;

interface Props {
  /** null: no score, bars stay empty and have no number. */
  parts: Pick<ScoreParts, (typeof ROLES)[number]> | null;
  /** What was heard for each role, as titles of cue families. */
  families?: Score['families'];
}

export function ThreeBars({ parts, families }: Props) {
  return (
    <div class="rl-bars" data-testid="bars">
      {ROLES.map((role) => (
        <Bar key={role} role={role} points={parts === null ? null : parts[role]} heard={families?.[role]} />
      ))}
    </div>
  );
}

interface BarProps {
  role: (typeof ROLES)[number];
  points: number | null;
  heard: readonly string[] | undefined;
}

function Bar({ role, points, heard }: BarProps) {
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
      {heard !== undefined && points !== null && (
        <span class="rl-heard" data-testid={`heard-${role}`}>
          {heard.length === 0
            ? t('bars_none')
            : heard.map((title) => t(nameOf(role, title))).join(t('list_separator'))}
        </span>
      )}
    </div>
  );
}

/** The code of a family's name, found by the title that rules give it. */
function nameOf(role: (typeof ROLES)[number], title: string): string {
  const family = FAMILIES.find((each) => each.role === role && each.title === title);
  return codeOf('family', family?.id ?? '');
}

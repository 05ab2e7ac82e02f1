import type { Severity } from '../rules/engine/finding.ts';
import { SEVERITIES } from '../rules/engine/finding.ts';
import { useSentences } from './sentences.ts';
import { SHAPES, type Tally } from './severity.ts';

/** 必须改 n · 要凭证 n · 建议 n · 未检查（图片、视频）: what was not looked at is always said. */
export function Counts({ counts }: { counts: Tally }) {
  const t = useSentences();
  return (
    <ul class="rl-counts" data-testid="counts">
      {SEVERITIES.map((severity) => (
        <Count key={severity} severity={severity} number={counts[severity]} />
      ))}
      {counts.claimed > 0 && (
        <li class="rl-count" data-testid="count-claimed">
          {t('state_claimed')} <b>{counts.claimed}</b>
        </li>
      )}
      <li class="rl-count rl-unknown">{t('gate_unchecked')}</li>
    </ul>
  );
}

function Count({ severity, number }: { severity: Severity; number: number }) {
  const t = useSentences();
  return (
    <li class={`rl-count ${number > 0 ? `rl-${severity}` : 'rl-none'}`} data-testid={`count-${severity}`}>
      <span aria-hidden="true" class="rl-shape">
        {SHAPES[severity]}
      </span>
      {t(`severity_${severity}`)} <b>{number}</b>
    </li>
  );
}

import type { Severity } from '../rules/engine/finding.ts';
import { SEVERITIES } from '../rules/engine/finding.ts';
import { type Say, useSentences } from './sentences.ts';
import { SHAPES, type Tally } from './severity.ts';

/** What was not looked at, by number where it is known. */
export interface Unchecked {
  images?: number | undefined;
  videos?: number | undefined;
  /** The platform's own declarations could not be read. */
  declarations: boolean;
}

/** 必须改 n · 要凭证 n · 建议 n · 未检查（图片、视频）: what was not looked at is always said. */
export function Counts({ counts, unchecked }: { counts: Tally; unchecked?: Unchecked | undefined }) {
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
      <li class="rl-count rl-unknown">{t('gate_unchecked', left(unchecked, t))}</li>
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

function left({ images = 0, videos = 0, declarations }: Unchecked = { declarations: true }, t: Say): string {
  const many = (name: string, n: number) => (n > 0 ? t('gate_unchecked_many', t(name), String(n)) : t(name));
  const what = [many('gate_images', images), many('gate_videos', videos)];
  if (declarations) what.push(t('gate_declarations'));
  return what.join(t('gate_unchecked_between'));
}

import type { Platform } from '../rules/engine/draft.ts';
import type { Finding } from '../rules/engine/finding.ts';
import { splitMessage } from './message.ts';
import { codeOf, type Say, useSentences } from './sentences.ts';
import { consequenceCode, SHAPES } from './severity.ts';

interface Props {
  finding: Finding;
  platform: Platform;
  onJump(key: string): void;
}

export function FindingRow({ finding, platform, onJump }: Props) {
  const t = useSentences();
  const { key, start, end, severity, text, message, state, part, disguise } = finding;
  const { head, rest } = splitMessage(message);
  const word = t(`severity_${severity}`);
  return (
    <li class="rl-finding-item">
      <button
        type="button"
        class={`rl-finding ${state === 'open' ? '' : 'rl-settled'}`}
        data-testid="finding"
        data-key={key}
        data-start={start}
        data-end={end}
        data-severity={severity}
        title={t('findings_jump', word, text)}
        onClick={() => onJump(key)}
      >
        <span class={`rl-severity rl-${severity}`}>
          <span aria-hidden="true" class="rl-shape">
            {SHAPES[severity]}
          </span>
          {word}
        </span>
        <span class={`rl-quote rl-under-${severity}`}>{text}</span>
        <span class="rl-where">{where(part, t)}</span>
        <span class="rl-why">
          <b>{head ?? t(consequenceCode(finding), t(codeOf('platform', platform)))}</b>
          {t('list_separator')}
          {rest}
          {disguise !== undefined && <em> {t('findings_disguise')}</em>}
          {state !== 'open' && <em> {t(`state_${state}`)}</em>}
        </span>
      </button>
    </li>
  );
}

function where(part: string, t: Say): string {
  return part.startsWith('seg-') ? t('part_seg', part.slice(4)) : t(codeOf('part', part));
}

import { useState } from 'preact/hooks';
import type { Finding } from '../../rules/engine/finding.ts';
import { splitMessage } from '../message.ts';
import { useSentences } from '../sentences.ts';
import { SHAPES } from '../severity.ts';

export type Waiver = { reason: string; until?: number | undefined };

interface Props {
  finding: Finding;
  /** `new`: the author's rules did not find it. */
  fresh: boolean;
  waived: (Waiver & { by: string }) | undefined;
  may: boolean;
  /** Ask for a change here: a sentence goes into the note that is sent back. */
  onFix(finding: Finding): void;
  onWaive(finding: Finding, reason: string, validTo: string): void;
  onShow(key: string): void;
}

/** One finding as a reviewer sees it: ask for a change, or let it stand with a reason and a date. */
export function Disposition({ finding, fresh, waived, may, onFix, onWaive, onShow }: Props) {
  const t = useSentences();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const { severity, text, key, message, question, state } = finding;
  return (
    <li class="rl-disposition" data-testid="disposition" data-key={key} data-fresh={fresh}>
      <button type="button" class="rl-finding" onClick={() => onShow(key)}>
        <span class={`rl-severity rl-${severity}`}>
          <span aria-hidden="true" class="rl-shape">
            {SHAPES[severity]}
          </span>
          {t(`severity_${severity}`)}
        </span>
        <span class={`rl-quote rl-under-${severity}`}>{text}</span>
        <span class="rl-why">{splitMessage(message).rest}</span>
      </button>
      {fresh && <em class="rl-warn">{t('review_finding_fresh')}</em>}
      {question && state === 'claimed' && <em class="rl-soft">{t('review_finding_claimed')}</em>}
      {waived ? (
        <p class="rl-soft">{t('review_waived_by', waived.by, waived.reason)}</p>
      ) : (
        may && (
          <p class="rl-acts">
            <button type="button" class="rl-link" onClick={() => onFix(finding)}>
              {t('review_fix')}
            </button>
            <button type="button" class="rl-link" aria-expanded={asking} onClick={() => setAsking(!asking)}>
              {t('review_waive')}
            </button>
          </p>
        )
      )}
      {asking && !waived && (
        <form
          class="rl-acts"
          onSubmit={(event) => {
            event.preventDefault();
            onWaive(finding, reason, until);
            setAsking(false);
          }}
        >
          <label>
            {t('review_waive_reason')}
            <input
              required
              maxLength={300}
              value={reason}
              onInput={(e) => setReason(e.currentTarget.value)}
            />
          </label>
          <label>
            {t('review_waive_until')}
            <input type="date" value={until} onInput={(e) => setUntil(e.currentTarget.value)} />
          </label>
          <button type="submit" class="rl-button">
            {t('review_waive')}
          </button>
        </form>
      )}
    </li>
  );
}

import type { Finding } from '../../rules/engine/finding.ts';
import type { Say } from '../card/words.ts';
import { splitMessage } from '../message.ts';
import { consequenceCode } from '../severity.ts';

/** Why it does not apply, in the order of the buttons. */
const REASONS = ['proof', 'no-ad', 'mistaken', 'told'] as const;

export interface GuardProps {
  findings: readonly Finding[];
  say: Say;
  /** Synthetic events do nothing; component tests pass a check that lets theirs through. */
  trusted?: (event: Event) => boolean;
  onBack(): void;
  /** Opens the page where the draft is sent to a reviewer; absent where nobody here is in a team. */
  onReview?: (() => void) | undefined;
  onState(reason: (typeof REASONS)[number]): void;
}

/** What was found before publishing, and the author's ways on. Redline never presses the platform's button. */
export function GuardDialog({ findings, say, trusted = isTrusted, onBack, onReview, onState }: GuardProps) {
  const only = (act: () => void) => (event: Event) => {
    if (trusted(event)) act();
  };
  return (
    <>
      <h2 id="rl-guard-title">{say('guard_title', String(findings.length))}</h2>
      <ul id="rl-guard-what">
        {findings.map((finding) => (
          <Found key={`${finding.part} ${finding.key}`} finding={finding} say={say} />
        ))}
      </ul>
      <div class="actions">
        <button type="button" class="primary" data-act="back" onClick={only(onBack)}>
          {say('guard_back')}
        </button>
        <button
          type="button"
          data-act="review"
          disabled={!onReview}
          aria-describedby="rl-guard-review"
          onClick={only(() => onReview?.())}
        >
          {say('guard_review')}
        </button>
        <span id="rl-guard-review">{say(onReview ? 'guard_review_here' : 'guard_review_not_here')}</span>
      </div>
      <fieldset>
        <legend>{say('guard_state')}</legend>
        {REASONS.map((reason) => (
          <button key={reason} type="button" data-reason={reason} onClick={only(() => onState(reason))}>
            {say(`guard_reason_${reason.replace('-', '_')}`)}
          </button>
        ))}
      </fieldset>
      <p class="soft">{say('guard_then')}</p>
    </>
  );
}

function Found({ finding, say }: { finding: Finding; say: Say }) {
  const { head, rest } = splitMessage(finding.message);
  return (
    <li class={finding.severity}>
      <span class="shape" aria-hidden="true" />
      <span>
        <b>{finding.text}</b> {head ?? say(consequenceCode(finding))}
        {rest && `：${rest}`}
      </span>
    </li>
  );
}

const isTrusted = (event: Event) => event.isTrusted;

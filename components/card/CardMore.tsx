import { useState } from 'preact/hooks';
import type { FieldRole } from '../../rules/engine/platform.ts';
import { codeOf } from '../sentences.ts';
import type { CardProps } from './Card.tsx';
import { CardReport } from './CardReport.tsx';

const isTrusted = (event: Event) => event.isTrusted;

/** What goes beyond this one place, folded: each says in words how far it reaches. */
export function CardMore(props: CardProps) {
  const { finding, rule, say, trusted = isTrusted } = props;
  const [reporting, setReporting] = useState(false);
  const only = (act: () => void) => (event: Event) => {
    if (trusted(event)) act();
  };
  const { onIgnoreDraft, onIgnoreRule, onFieldOff, onReport } = props;
  if (!onIgnoreDraft && !onIgnoreRule && !onFieldOff && !onReport) return null;
  return (
    <details class="more">
      <summary>{say('card_more')}</summary>
      {onIgnoreDraft && (
        <button type="button" data-act="ignore-draft" onClick={only(onIgnoreDraft)}>
          {say('card_ignore_draft', finding.text)}
        </button>
      )}
      {onIgnoreRule && (
        <button type="button" data-act="ignore-rule" onClick={only(onIgnoreRule)}>
          {say('card_ignore_rule', rule?.title ?? finding.ruleId)}
        </button>
      )}
      {onFieldOff && (
        <button type="button" data-act="field-off" onClick={only(onFieldOff)}>
          {say('card_field_off', say(codeOf('part', finding.part as FieldRole)))}
        </button>
      )}
      {onReport && (
        <button
          type="button"
          data-act="report"
          aria-expanded={reporting}
          onClick={only(() => setReporting(!reporting))}
        >
          {say('card_report')}
        </button>
      )}
      <p class="soft">{say('card_more_note')}</p>
      {reporting && onReport && <CardReport {...props} trusted={trusted} onReport={onReport} />}
    </details>
  );
}

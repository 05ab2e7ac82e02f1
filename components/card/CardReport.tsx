import { useState } from 'preact/hooks';
import type { CardProps } from './Card.tsx';

interface Props extends CardProps {
  trusted: (event: Event) => boolean;
  onReport(text: string): void;
}

/** A false alarm, as it would be told: it is shown whole, copied by a press, and sent by nobody. */
export function CardReport({ finding, version, platform, say, trusted, onReport }: Props) {
  const [words, setWords] = useState(false);
  const { ruleId, packId, severity, disguise, part } = finding;
  const text = [
    `redline ${packId}${version ? `@${version}` : ''}`,
    `rule ${ruleId} ${severity}${disguise ? ` ${disguise}` : ''}`,
    `platform ${platform} ${part}`,
    ...(words ? [`text ${finding.text}`] : []),
  ].join('\n');
  return (
    <div class="report">
      <pre data-part="report">{text}</pre>
      <label>
        <input
          type="checkbox"
          data-act="report-words"
          checked={words}
          onChange={(event) => trusted(event) && setWords(event.currentTarget.checked)}
        />
        {say('card_report_words', finding.text)}
      </label>
      <button type="button" data-act="report-copy" onClick={(event) => trusted(event) && onReport(text)}>
        {say('card_report_copy')}
      </button>
    </div>
  );
}

import { useState } from 'preact/hooks';
import { useSentences } from '../sentences.ts';

interface Props {
  /** A code of what is asked for. */
  label: string;
  action: string;
  testid: string;
  onText(text: string): void;
}

/** Takes what came by chat or as a file: pasted, or chosen. */
export function ExchangeBox({ label, action, testid, onText }: Props) {
  const t = useSentences();
  const [text, setText] = useState('');
  return (
    <form
      class="rl-exchange"
      onSubmit={(event) => {
        event.preventDefault();
        onText(text);
        setText('');
      }}
    >
      <label>
        {t(label)}
        <textarea
          rows={2}
          spellcheck={false}
          data-testid={`${testid}-text`}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p class="rl-acts">
        <button type="submit" class="rl-button" data-testid={`${testid}-take`} disabled={text.trim() === ''}>
          {t(action)}
        </button>
        <input
          type="file"
          aria-label={t('review_choose_file')}
          onChange={({ currentTarget }) => {
            void currentTarget.files?.[0]?.text().then(onText);
            currentTarget.value = '';
          }}
        />
      </p>
    </form>
  );
}

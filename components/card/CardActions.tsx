import { useState } from 'preact/hooks';
import type { CardProps } from './Card.tsx';
import { CardSame } from './CardSame.tsx';

const isTrusted = (event: Event) => event.isTrusted;

/** The buttons, always in the same place and order. */
export function CardActions(props: CardProps) {
  const { finding, say, problem, same = [], trusted = isTrusted } = props;
  const [words, setWords] = useState('');
  const only = (act: () => void) => (event: Event) => {
    event.preventDefault();
    if (trusted(event)) act();
  };
  return (
    <>
      <form class="change" onSubmit={only(() => words && props.onReplace(words))}>
        <label>
          {say('card_change_to')}
          <input
            name="words"
            value={words}
            autocomplete="off"
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </label>
        <button type="submit" disabled={words === ''}>
          {say('card_replace')}
        </button>
      </form>
      <CardSame
        places={same}
        words={words}
        {...{ say, trusted }}
        onReplaceAll={(each) => props.onReplaceAll?.(each)}
      />
      <div class="actions">
        <button type="button" data-act="delete" class="primary" onClick={only(() => props.onReplace(''))}>
          {say('card_delete')}
        </button>
        {problem && words && (
          <button type="button" data-act="copy" onClick={only(() => props.onCopy(words))}>
            {say('card_copy')}
          </button>
        )}
        <button
          type="button"
          data-act="ignore"
          onClick={only(props.onIgnore)}
          title={say('card_ignore_scope')}
        >
          {say('card_ignore')}
        </button>
        <button type="button" data-act="close" onClick={only(props.onClose)}>
          {say('card_close')}
        </button>
      </div>
      <span class="marked">{say('card_about', finding.text)}</span>
    </>
  );
}

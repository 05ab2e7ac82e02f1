import type { RefObject } from 'preact';
import { useSentences } from '../sentences.ts';

export interface Words {
  note: string;
  conditions: string;
  validTo: string;
}

interface Props {
  words: Words;
  onWords(words: Words): void;
  /** Revoking is offered where this text is approved. */
  approved: boolean;
  busy: boolean;
  note: RefObject<HTMLTextAreaElement | null>;
  onApprove(): void;
  onObject(): void;
}

/** The one primary action is to approve; everything else is quiet beside it. */
export function DecisionBar({ words, onWords, approved, busy, note, onApprove, onObject }: Props) {
  const t = useSentences();
  const set = (key: keyof Words) => (event: { currentTarget: { value: string } }) =>
    onWords({ ...words, [key]: event.currentTarget.value });
  return (
    <form
      class="rl-decide"
      aria-label={t('review_decide')}
      onSubmit={(event) => {
        event.preventDefault();
        onApprove();
      }}
    >
      <label>
        {t('review_note')}
        <textarea
          ref={note}
          data-testid="note"
          rows={2}
          maxLength={4000}
          value={words.note}
          onInput={set('note')}
        />
      </label>
      <label>
        {t('review_conditions')}
        <textarea
          rows={2}
          data-testid="conditions"
          maxLength={4000}
          value={words.conditions}
          placeholder={t('review_conditions_example')}
          onInput={set('conditions')}
        />
      </label>
      <label>
        {t('review_valid_to')}
        <input type="date" value={words.validTo} onInput={set('validTo')} />
      </label>
      <p class="rl-acts">
        <button type="submit" class="rl-button rl-primary" data-testid="approve" disabled={busy}>
          {t('review_approve')}
        </button>
        <button
          type="button"
          class="rl-button"
          data-testid="object"
          disabled={busy || words.note.trim() === ''}
          onClick={onObject}
        >
          {t(approved ? 'review_revoke' : 'review_request_changes')}
        </button>
      </p>
    </form>
  );
}

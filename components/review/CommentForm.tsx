import { useState } from 'preact/hooks';
import { useSentences } from '../sentences.ts';

/** A word on the place that is selected. */
export function CommentForm({ onSend, onCancel }: { onSend(text: string): void; onCancel(): void }) {
  const t = useSentences();
  const [text, setText] = useState('');
  return (
    <form
      class="rl-comment"
      data-testid="comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(text);
      }}
    >
      <label>
        {t('review_comment')}
        <input
          data-testid="comment-text"
          required
          maxLength={1000}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p class="rl-acts">
        <button type="submit" class="rl-button" data-testid="comment-send">
          {t('review_comment_send')}
        </button>
        <button type="button" class="rl-link" onClick={onCancel}>
          {t('review_cancel')}
        </button>
      </p>
    </form>
  );
}

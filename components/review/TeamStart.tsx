import { useState } from 'preact/hooks';
import { useSentences } from '../sentences.ts';

/** Nobody is in a team yet: one field and one button begin, a file from a lead joins. */
export function TeamStart({
  name: known,
  onFound,
}: {
  name: string;
  onFound(title: string, name: string): void;
}) {
  const t = useSentences();
  const [name, setName] = useState(known);
  const [title, setTitle] = useState('');
  return (
    <form
      class="rl-send"
      data-testid="team-start"
      onSubmit={(event) => {
        event.preventDefault();
        onFound(title, name);
      }}
    >
      <p>{t('review_team_none')}</p>
      <label>
        {t('review_team_title')}
        <input
          required
          data-testid="team-title"
          maxLength={60}
          value={title}
          onInput={(e) => setTitle(e.currentTarget.value)}
        />
      </label>
      <label>
        {t('review_team_name')}
        <input
          required
          data-testid="team-name"
          maxLength={60}
          value={name}
          onInput={(e) => setName(e.currentTarget.value)}
        />
      </label>
      <button type="submit" class="rl-button rl-primary" data-testid="team-found">
        {t('review_team_found')}
      </button>
      <p class="rl-soft">{t('review_team_key_note')}</p>
    </form>
  );
}

import type { Finding } from '../../rules/engine/finding.ts';
import type { Say } from './words.ts';

/** The family that speaks only to who was given something for the draft. */
const COOPERATION = 'unmarked-ad';

export interface OwnProps {
  finding: Finding;
  say: Say;
  trusted: (event: Event) => boolean;
  onOwn?: (() => void) | undefined;
}

/** “This is my own sharing”: one press where the finding is about cooperation. Reviewers see that it was said. */
export function CardOwn({ finding, say, trusted, onOwn }: OwnProps) {
  if (!onOwn || finding.family !== COOPERATION) return null;
  return (
    <p class="own">
      <button
        type="button"
        data-act="own"
        title={say('card_own_scope')}
        onClick={(event) => trusted(event) && onOwn()}
      >
        {say('card_own')}
      </button>
    </p>
  );
}

import { useSentences } from './sentences.ts';

interface Props {
  /** Fields in the page that ask checkers not to read them. */
  count: number;
  /** Read all the same, by the author's word. */
  read: boolean;
  onRead(read: boolean): void;
}

/** Says that fields were passed over because their page asks so, and gives the author the last word. */
export function AskedFields({ count, read, onRead }: Props) {
  const t = useSentences();
  if (count === 0) return null;
  return (
    <div class="rl-notice" data-testid="asked" data-read={String(read)}>
      <p role="status">{t(read ? 'asked_read' : 'asked_passed', String(count))}</p>
      <button type="button" class="rl-button" data-testid="asked-turn" onClick={() => onRead(!read)}>
        {t(read ? 'asked_stop' : 'asked_start')}
      </button>
    </div>
  );
}

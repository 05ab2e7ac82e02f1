import { useSentences } from '../sentences.ts';

const MOST = 20;

interface Props {
  changes: readonly {
    kind: 'added' | 'changed' | 'removed';
    words: string;
    cells: { from: string; to: string }[];
  }[];
}

/** What publishing changes for people, against what they have now. */
export function ChangeList({ changes }: Props) {
  const t = useSentences();
  if (changes.length === 0) return <p class="rl-soft">{t('lead_no_changes')}</p>;
  return (
    <ul class="rl-plain" data-testid="changes">
      {changes.slice(0, MOST).map(({ kind, words, cells }) => (
        <li key={kind + words}>
          <span class="rl-tag">{t(`lead_change_${kind}`)}</span> {words}
          {cells.map(({ from, to }) => (
            <span key={from + to} class="rl-soft">
              {' '}
              <del>{from || t('lead_empty')}</del> → <ins>{to || t('lead_empty')}</ins>
            </span>
          ))}
        </li>
      ))}
      {changes.length > MOST && <li>{t('lead_more_changes', String(changes.length - MOST))}</li>}
    </ul>
  );
}

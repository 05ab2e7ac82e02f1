import { Sideways } from '../Sideways.tsx';
import { useSentences } from '../sentences.ts';
import { SHAPES } from '../severity.ts';
import type { LeadRow } from './row.ts';

const MOST = 30;

interface Props {
  lines: readonly { row: Omit<LeadRow, 'id'>; notes: { code: string; params: string[] }[]; known: boolean }[];
  onTake(): void;
  onDrop(): void;
}

/** What each pasted line becomes, before anything is taken. */
export function ImportPreview({ lines, onTake, onDrop }: Props) {
  const t = useSentences();
  const fresh = lines.filter(({ known }) => !known).length;
  return (
    <section aria-labelledby="preview-title" class="rl-card" data-testid="preview">
      <h3 id="preview-title">{t('lead_preview', String(lines.length), String(fresh))}</h3>
      <Sideways label={t('lead_preview_table')}>
        <table class="rl-sheet">
          <thead>
            <tr>
              {(['words', 'severity', 'message', 'question', 'suggestion'] as const).map((cell) => (
                <th key={cell} scope="col">
                  {t(`lead_col_${cell}`)}
                </th>
              ))}
              <th scope="col">{t('lead_col_notes')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, MOST).map(({ row, notes, known }) => (
              <tr key={row.words} class={known ? 'rl-known' : ''}>
                <th scope="row">{row.words}</th>
                <td>
                  <span aria-hidden="true">{SHAPES[row.severity]}</span> {t(`severity_${row.severity}`)}
                </td>
                <td>{row.message || t('lead_default_message')}</td>
                <td>{row.question}</td>
                <td>{row.suggestion || t('lead_default_suggestion')}</td>
                <td class="rl-notes">
                  {known && <p>{t('lead_note_known')}</p>}
                  {notes.map(({ code, params }) => (
                    <p key={code}>{t(code, ...params)}</p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
      {lines.length > MOST && <p class="rl-soft">{t('lead_preview_more', String(lines.length - MOST))}</p>}
      <div class="rl-bar-top">
        <button
          type="button"
          class="rl-button rl-primary"
          disabled={fresh === 0}
          data-testid="take"
          onClick={onTake}
        >
          {t('lead_take', String(fresh))}
        </button>
        <button type="button" class="rl-button" onClick={onDrop}>
          {t('lead_drop')}
        </button>
      </div>
    </section>
  );
}

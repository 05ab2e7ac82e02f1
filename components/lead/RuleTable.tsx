import { useState } from 'preact/hooks';
import { Sideways } from '../Sideways.tsx';
import { useSentences } from '../sentences.ts';
import { RuleTableRow } from './RuleTableRow.tsx';
import { CELLS, type Cell, type LeadRow, type RowNote } from './row.ts';

/** Lines drawn at once; the rest is a page away, so that two thousand lines stay quick to type in. */
const PAGE = 40;

interface Props {
  rows: readonly LeadRow[];
  notes: readonly RowNote[];
  killed: readonly string[];
  platforms: readonly { id: string; name: string }[];
  onChange(id: string, cell: Cell, value: string): void;
  onRemove(id: string): void;
  onAdd(): void;
  /** A table was pasted into a cell. */
  onPaste(text: string): void;
  /** Switches a published rule off or on again; absent before anything was published. */
  onKill?: ((id: string, off: boolean) => void) | undefined;
}

/** A team's words as the sheet they came from. */
export function RuleTable({ rows, notes, onAdd, onPaste, ...rest }: Props) {
  const t = useSentences();
  const [at, setAt] = useState(0);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const page = Math.min(at, pages - 1);
  const shown = rows.slice(page * PAGE, (page + 1) * PAGE);

  /** Enter goes down a line, as in a sheet. */
  function down(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing) return;
    const { cell, row } = (event.target as HTMLElement).dataset;
    if (cell === undefined) return;
    event.preventDefault();
    const next = shown[shown.findIndex(({ id }) => id === row) + 1];
    const table = event.currentTarget as HTMLElement;
    if (next) table.querySelector<HTMLElement>(`[data-row="${next.id}"][data-cell="${cell}"]`)?.focus();
    else onAdd();
  }
  function paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/\t|\n./.test(text)) return;
    event.preventDefault();
    onPaste(text);
  }
  return (
    <>
      <Sideways label={t('lead_table')}>
        <table class="rl-sheet rl-edit" data-testid="lead-table" onKeyDown={down} onPaste={paste}>
          <thead>
            <tr>
              <th scope="col" class="rl-number">
                {t('lead_col_line')}
              </th>
              {CELLS.map((cell) => (
                <th key={cell} scope="col" class={`rl-col-${cell}`}>
                  {t(`lead_col_${cell}`)}
                </th>
              ))}
              <th scope="col" class="rl-col-notes">
                {t('lead_col_notes')}
              </th>
              <th scope="col">{t('lead_col_do')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row, n) => (
              <RuleTableRow
                key={row.id}
                row={row}
                line={page * PAGE + n + 1}
                notes={notes.filter(({ row: id }) => id === row.id)}
                {...rest}
              />
            ))}
          </tbody>
        </table>
      </Sideways>
      <div class="rl-bar-top">
        <button type="button" class="rl-button" data-testid="lead-add" onClick={onAdd}>
          {t('lead_add_row')}
        </button>
        {pages > 1 && (
          <>
            <button type="button" class="rl-button" disabled={page === 0} onClick={() => setAt(page - 1)}>
              {t('lead_page_back')}
            </button>
            <span class="rl-soft">{t('lead_page', String(page + 1), String(pages))}</span>
            <button
              type="button"
              class="rl-button"
              disabled={page === pages - 1}
              onClick={() => setAt(page + 1)}
            >
              {t('lead_page_on')}
            </button>
          </>
        )}
      </div>
    </>
  );
}

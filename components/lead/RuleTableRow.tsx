import { SEVERITIES } from '../../rules/engine/finding.ts';
import { useSentences } from '../sentences.ts';
import { SHAPES } from '../severity.ts';
import { CELLS, type Cell, type LeadRow, type RowNote } from './row.ts';

interface Props {
  row: LeadRow;
  /** Counted from 1. */
  line: number;
  notes: readonly RowNote[];
  killed: readonly string[];
  platforms: readonly { id: string; name: string }[];
  onChange(id: string, cell: Cell, value: string): void;
  onRemove(id: string): void;
  onKill?: ((id: string, off: boolean) => void) | undefined;
}

export function RuleTableRow({ row, line, notes, killed, platforms, onChange, onRemove, onKill }: Props) {
  const t = useSentences();
  const off = killed.includes(row.id);
  const stops = notes.some((note) => note.stops);
  return (
    <tr data-testid="lead-row" class={stops ? 'rl-stops' : ''}>
      <th scope="row" class="rl-number">
        {line}
      </th>
      {CELLS.map((cell) => (
        <td key={cell}>
          <CellField row={row} cell={cell} line={line} platforms={platforms} onChange={onChange} />
        </td>
      ))}
      <td class="rl-notes">
        {off && <p>{t('lead_killed')}</p>}
        {notes.map(({ code, params }) => (
          <p key={code + params.join()} data-testid={code}>
            {t(code, ...params)}
          </p>
        ))}
      </td>
      <td class="rl-do">
        <button
          type="button"
          class="rl-link"
          aria-label={t('lead_remove_line', String(line))}
          onClick={() => onRemove(row.id)}
        >
          {t('lead_remove')}
        </button>
        {onKill && (
          <button
            type="button"
            class="rl-link"
            aria-label={t(off ? 'lead_revive_line' : 'lead_kill_line', String(line))}
            onClick={() => onKill(row.id, !off)}
          >
            {t(off ? 'lead_revive' : 'lead_kill')}
          </button>
        )}
      </td>
    </tr>
  );
}

interface FieldProps extends Pick<Props, 'row' | 'line' | 'platforms' | 'onChange'> {
  cell: Cell;
}

function CellField({ row, cell, line, platforms, onChange }: FieldProps) {
  const t = useSentences();
  const own = {
    'aria-label': t('lead_cell', t(`lead_col_${cell}`), String(line)),
    'data-row': row.id,
    'data-cell': cell,
    value: row[cell],
  };
  const change = (value: string) => onChange(row.id, cell, value);
  if (cell === 'severity')
    return (
      <select {...own} onChange={({ currentTarget }) => change(currentTarget.value)}>
        {SEVERITIES.map((each) => (
          <option key={each} value={each}>
            {`${SHAPES[each]} ${t(`severity_${each}`)}`}
          </option>
        ))}
      </select>
    );
  if (cell === 'platform')
    return (
      <select {...own} onChange={({ currentTarget }) => change(currentTarget.value)}>
        <option value="">{t('lead_everywhere')}</option>
        {platforms.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    );
  return <input {...own} onInput={({ currentTarget }) => change(currentTarget.value)} />;
}

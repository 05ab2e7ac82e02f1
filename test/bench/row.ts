export interface Goal {
  at: 'least' | 'most';
  value: number;
}

/** One line of the table. */
export interface Row {
  what: string;
  value: number;
  unit: 'x' | 'ms' | 'MB' | 'KB' | '%' | '';
  /** What issue and design ask for; absent: only told. */
  goal?: Goal;
  note?: string;
}

export const isMet = ({ value, goal }: Row): boolean | undefined =>
  goal && (goal.at === 'least' ? value >= goal.value : value <= goal.value);

export const least = (value: number): Goal => ({ at: 'least', value });
export const most = (value: number): Goal => ({ at: 'most', value });

export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.what,
    `${shown(row.value)} ${row.unit}`.trim(),
    row.goal ? `${row.goal.at === 'least' ? '≥' : '≤'} ${row.goal.value} ${row.unit}`.trim() : '',
    { true: 'met', false: 'NOT MET', undefined: '' }[String(isMet(row))]!,
    row.note ?? '',
  ]);
  const head = ['what', 'measured', 'goal', '', 'note'];
  const all = [head, ...cells];
  const widths = head.map((_, column) => Math.max(...all.map((line) => line[column]!.length)));
  return all
    .map((line) =>
      line
        .map((cell, n) => cell.padEnd(widths[n]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const shown = (value: number): string =>
  value === 0 || Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);

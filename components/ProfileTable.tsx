import { ALTERNATIVES } from '../rules/structure/alternatives.ts';
import type { Profile } from '../rules/structure/profiles.ts';
import type { Score } from '../rules/structure/result.ts';
import { Sideways } from './Sideways.tsx';
import { codeOf, type Say, useSentences } from './sentences.ts';
import { SHAPES, type Tally } from './severity.ts';

/** One draft, held against one profile. */
export interface Column {
  profile: Profile;
  counts: Tally;
  score: Score;
  chars: number;
}

interface Props {
  /** The first is the draft as it is; the others can be changed. Three at most. */
  columns: readonly Column[];
  /** Ids of the alternatives shown beside it, in order. */
  chosen: readonly string[];
  onChoose(at: number, id: string): void;
}

/** The same draft in up to three forms side by side. */
export function ProfileTable({ columns, chosen, onChoose }: Props) {
  const t = useSentences();
  const rows: [string, (column: Column) => string][] = [
    [t('score_title'), totalOf],
    [t('compare_found'), ({ counts }) => found(counts)],
    [t('compare_length'), (column) => lengthOf(column, t)],
    [t('cli_score_part_balance'), ({ score }) => points(score, 'balance', t)],
    [t('cli_score_part_platform'), ({ score }) => points(score, 'platform', t)],
  ];
  return (
    <Sideways label={t('compare_title')}>
      <table class="rl-parts rl-compare" data-testid="compare">
        <thead>
          <tr>
            <td />
            {columns.map(({ profile }, at) => (
              <th key={profile.id} scope="col">
                {at === 0 ? (
                  t('compare_now', t(codeOf('profile', profile.id)))
                ) : (
                  <Pick
                    at={at}
                    value={chosen[at - 1] ?? ''}
                    taken={[...chosen, columns[0]!.profile.id]}
                    onChoose={onChoose}
                  />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, cell]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {columns.map((column) => (
                <td key={column.profile.id}>{cell(column)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}

interface PickProps {
  at: number;
  value: string;
  taken: readonly string[];
  onChoose(at: number, id: string): void;
}

function Pick({ at, value, taken, onChoose }: PickProps) {
  const t = useSentences();
  const free = ALTERNATIVES.filter(({ id }) => id === value || !taken.includes(id));
  return (
    <select
      aria-label={t('compare_pick', String(at + 1))}
      value={value}
      onChange={({ currentTarget }) => onChoose(at - 1, currentTarget.value)}
    >
      {free.map(({ id }) => (
        <option key={id} value={id}>
          {t(codeOf('profile', id))}
        </option>
      ))}
    </select>
  );
}

const totalOf = ({ score: { score } }: Column): string =>
  score.total === null ? '—' : String(Math.round(score.total));

const found = ({ block, warn, advise }: Tally): string =>
  `${SHAPES.block}${block} ${SHAPES.warn}${warn} ${SHAPES.advise}${advise}`;

function lengthOf({ profile: { length, spoken }, score, chars }: Column, t: Say): string {
  const { low, high } = score.seconds;
  const now = spoken
    ? t('compare_seconds', String(Math.round(low)), String(Math.round(high)))
    : t('compare_chars', String(chars));
  if (length === null) return now;
  return now + t(`length_goal_${length.unit}`, String(length.from), String(length.to));
}

const points = ({ score }: Score, part: 'balance' | 'platform', t: Say): string =>
  score.raw === null ? '—' : t('parts_of', String(score.parts[part]), String(CEILING[part]));

const CEILING = { balance: 8, platform: 8 };

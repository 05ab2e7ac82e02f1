import type { TeamReport } from '../../../bridge/rule-report.ts';
import { Sideways } from '../../../components/Sideways.tsx';
import type { Pack } from '../../../rules/engine/index.ts';
import { rulesDay } from '../../../rules/structure/index.ts';
import type { OptionsEdge } from '../edge.ts';

interface Props {
  packs: readonly Pack[];
  teams: readonly TeamReport[];
  edge: OptionsEdge;
}

const COLUMNS = ['name', 'source', 'version', 'age', 'count', 'sign', 'error'] as const;

export function PackTable({ packs, teams, edge }: Props) {
  const t = edge.text;
  return (
    <Sideways label={t('opt_packs_table')}>
      <table class="rl-sheet" data-testid="packs">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`opt_col_${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {packs.map((pack) => (
            <PackRow key={pack.id} pack={pack} team={teamOf(pack, teams)} edge={edge} />
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}

const teamOf = ({ id }: Pack, teams: readonly TeamReport[]): TeamReport | undefined =>
  teams.find(({ packs }) => packs.some((line) => line.id === id));

function PackRow({ pack, team, edge }: { pack: Pack; team: TeamReport | undefined; edge: OptionsEdge }) {
  const t = edge.text;
  const line = team?.packs.find(({ id }) => id === pack.id);
  const refused = team?.refused.find(({ id }) => id === pack.id);
  const error = refused ?? team?.error;
  return (
    <tr data-testid={`pack-${pack.id}`}>
      <th scope="row">
        {pack.title}
        {line?.canary && <em class="rl-tag">{t('opt_canary')}</em>}
        {line !== undefined && line.killed.length > 0 && (
          <em class="rl-tag">{t('opt_killed', String(line.killed.length))}</em>
        )}
      </th>
      <td>{team ? t('opt_source_team', team.title) : t('opt_source_own')}</td>
      <td class="rl-number">{pack.version}</td>
      <td class="rl-number">{age(pack, team, edge)}</td>
      <td class="rl-number">{pack.heads.length}</td>
      <td>
        {team === undefined
          ? t('opt_sign_own')
          : t(
              `opt_sign_${team.staleness.replaceAll('-', '_')}`,
              line?.signers[0]?.slice(0, 8) ?? '',
              dayOf(team.expires, edge),
            )}
      </td>
      <td>{error ? t(error.code, ...error.params) : t('opt_none')}</td>
    </tr>
  );
}

const DAY = 86_400_000;

function age(pack: Pack, team: TeamReport | undefined, edge: OptionsEdge): string {
  const date = rulesDay([pack]);
  const since = team ? team.issued : date && Date.UTC(date.year, date.month - 1, date.day);
  if (!since) return edge.text('opt_none');
  const days = Math.max(0, Math.floor((edge.now() - since) / DAY));
  return days === 0 ? edge.text('opt_today') : edge.text('opt_days', String(days));
}

/** 11 月 30 日, in this machine's own time. */
export function dayOf(time: number | undefined, edge: Pick<OptionsEdge, 'text'>): string {
  if (time === undefined) return '';
  const date = new Date(time);
  return edge.text('date_day', String(date.getMonth() + 1), String(date.getDate()));
}

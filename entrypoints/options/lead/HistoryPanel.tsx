import { useState } from 'preact/hooks';
import { Sideways } from '../../../components/Sideways.tsx';
import type { OptionsEdge } from '../edge.ts';
import { dayOf } from '../packs/PackTable.tsx';
import type { Desk, LeadRelease, LeadTeam } from './desk.ts';
import { stepBack } from './release.ts';

interface Props {
  edge: OptionsEdge;
  desk: Desk;
  team: LeadTeam;
  keep(change: Partial<Desk>): Promise<void>;
}

/** Every release that was signed here, and the way back to one. */
export function HistoryPanel({ edge, desk, team, keep }: Props) {
  const t = edge.text;
  const [asked, setAsked] = useState<number | null>(null);
  if (desk.releases.length === 0) return null;
  const line = team.channel.packs[desk.packId];
  const revoked = new Set(team.channel.revoked.map(({ seq }) => seq));

  async function back({ release }: LeadRelease): Promise<void> {
    await keep({ team: await stepBack(desk, team, release, t('lead_back_reason'), edge) });
    setAsked(null);
  }
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{t('lead_history_title')}</h2>
      <Sideways label={t('lead_history_table')}>
        <table class="rl-sheet" data-testid="history">
          <thead>
            <tr>
              {(['version', 'day', 'lines', 'notes', 'state', 'do'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`lead_history_${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {desk.releases.map((each) => {
              const { seq } = each.release;
              const isNow = line?.stable.seq === seq;
              const state = isNow
                ? 'now'
                : line?.canary?.release.seq === seq
                  ? 'some'
                  : revoked.has(seq)
                    ? 'back'
                    : 'old';
              const canGo = !isNow && !revoked.has(seq) && seq < (line?.stable.seq ?? 0);
              return (
                <tr key={seq}>
                  <th scope="row" class="rl-number">
                    {each.version}
                  </th>
                  <td>{dayOf(each.at, edge)}</td>
                  <td class="rl-number">{each.rows.length}</td>
                  <td>{each.notes}</td>
                  <td>{t(`lead_release_${state}`)}</td>
                  <td>
                    {canGo && (
                      <button
                        type="button"
                        class="rl-link"
                        data-testid={`back-${seq}`}
                        onClick={() => (asked === seq ? void back(each) : setAsked(seq))}
                      >
                        {t(asked === seq ? 'lead_back_sure' : 'lead_back', each.version)}
                      </button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Sideways>
    </section>
  );
}

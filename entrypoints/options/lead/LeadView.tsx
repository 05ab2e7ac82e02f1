import { useMemo } from 'preact/hooks';
import { RuleTable } from '../../../components/lead/RuleTable.tsx';
import type { Cell } from '../../../components/lead/row.ts';
import { Notice } from '../../../components/Notice.tsx';
import { codeOf } from '../../../components/sentences.ts';
import { PLATFORMS } from '../../../rules/engine/draft.ts';
import type { OptionsEdge } from '../edge.ts';
import type { Rules } from '../packs/rules.ts';
import { addRows, blankRow } from './desk.ts';
import { HistoryPanel } from './HistoryPanel.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import { InvitePanel } from './InvitePanel.tsx';
import { PublishPanel } from './PublishPanel.tsx';
import { RestoreTeam } from './RestoreTeam.tsx';
import { killRules } from './release.ts';
import { StartTeam } from './StartTeam.tsx';
import { TryPanel } from './TryPanel.tsx';
import { useDesk } from './use-desk.ts';
import { usePasting } from './use-pasting.ts';
import { useTrial } from './use-trial.ts';

/** From a pasted table to a signed folder, top to bottom, without a terminal. */
export function LeadView({ edge, rules }: { edge: OptionsEdge; rules: Rules }) {
  const t = edge.text;
  const lead = useDesk(edge);
  const { desk, change, keep } = lead;
  const trial = useTrial(edge, desk, rules.packs);
  const platforms = useMemo(
    () => PLATFORMS.filter((id) => id !== 'generic').map((id) => ({ id, name: t(codeOf('platform', id)) })),
    [t],
  );
  const pasting = usePasting(edge, desk, platforms);
  if (desk === null) return <Notice code="loading" />;
  const { team } = desk;

  const setCell = (id: string, cell: Cell, value: string) =>
    change((held) => ({
      ...held,
      rows: held.rows.map((row) => (row.id === id ? { ...row, [cell]: value } : row)),
    }));
  const remove = (id: string) =>
    change((held) => ({ ...held, rows: held.rows.filter((row) => row.id !== id) }));
  const add = () =>
    change((held) => {
      const { id: _, ...blank } = blankRow('');
      return addRows(held, [blank]);
    });
  async function kill(id: string, off: boolean): Promise<void> {
    const rest = team!.channel.kill.filter((rule) => rule !== id);
    await keep({ team: await killRules(team!, off ? [...rest, id] : rest, edge) });
  }

  return (
    <>
      <section aria-labelledby="lead-title">
        <div class="rl-bar-top">
          <h2 id="lead-title">{t('lead_title')}</h2>
          <p class="rl-soft" role="status" data-testid="saving">
            {t(`lead_${lead.saving}`)}
          </p>
        </div>
        <div class="rl-grid">
          <label>
            {t('lead_pack_title')}
            <input
              class="rl-input"
              value={desk.title}
              maxLength={60}
              data-testid="lead-pack-title"
              placeholder={t('lead_default_title')}
              onInput={({ currentTarget: { value } }) => change((held) => ({ ...held, title: value }))}
            />
          </label>
          <label>
            {t('lead_own_names')}
            <input
              class="rl-input"
              value={desk.ownNames}
              data-testid="lead-own-names"
              placeholder={t('lead_own_names_example')}
              onInput={({ currentTarget: { value } }) => change((held) => ({ ...held, ownNames: value }))}
            />
          </label>
        </div>
      </section>
      <ImportPanel
        edge={edge}
        rules={rules}
        pasting={pasting}
        onTake={(rows) => change((held) => addRows(held, rows))}
      />
      {desk.rows.length > 0 && (
        <section aria-labelledby="table-title">
          <h2 id="table-title">{t('lead_table_title', String(desk.rows.length))}</h2>
          <RuleTable
            rows={desk.rows}
            notes={trial.notes}
            killed={team?.channel.kill ?? []}
            platforms={platforms}
            onChange={setCell}
            onRemove={remove}
            onAdd={add}
            onPaste={pasting.take}
            onKill={team && desk.releases.length > 0 ? (id, off) => void kill(id, off) : undefined}
          />
        </section>
      )}
      {desk.rows.length === 0 && (
        <div>
          <button type="button" class="rl-button" data-testid="lead-add" onClick={add}>
            {t('lead_add_row')}
          </button>
        </div>
      )}
      {desk.rows.length > 0 && <TryPanel edge={edge} rules={rules} trial={trial} total={desk.rows.length} />}
      {desk.rows.length > 0 && !team && <StartTeam edge={edge} keep={keep} />}
      {!team && <RestoreTeam edge={edge} keep={keep} />}
      {team && <PublishPanel edge={edge} desk={desk} team={team} trial={trial} keep={keep} />}
      {team && <InvitePanel edge={edge} team={team} />}
      {team && <HistoryPanel edge={edge} desk={desk} team={team} keep={keep} />}
    </>
  );
}

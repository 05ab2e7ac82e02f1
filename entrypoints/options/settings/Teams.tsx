import type { OptionsEdge } from '../edge.ts';
import type { Rules } from '../packs/rules.ts';
import { Locked } from './Locked.tsx';

/** Teams whose rules hold here. Leaving one takes its rules away at once, from open drafts too. */
export function Teams({ edge, rules, locked }: { edge: OptionsEdge; rules: Rules; locked: boolean }) {
  const t = edge.text;
  async function leave(id: string): Promise<void> {
    await edge.leave(id);
    await rules.read();
  }
  return (
    <section aria-labelledby="teams-title">
      <h2 id="teams-title">
        {t('opt_teams_title')}
        {locked && <Locked />}
      </h2>
      {rules.teams.length === 0 && <p class="rl-soft">{t('opt_teams_none')}</p>}
      <ul class="rl-plain">
        {rules.teams.map(({ id, title, urls, member, packs, error }) => (
          <li key={id} class="rl-line" data-testid="team">
            <div>
              <b>{title}</b>
              <p class="rl-soft">{t('opt_team_from', urls.join('、'))}</p>
              {member !== undefined && <p class="rl-soft">{t('opt_team_member', member)}</p>}
              <p class="rl-soft">
                {t('opt_team_packs', packs.map((pack) => `${pack.title} ${pack.version}`).join('、'))}
              </p>
              {error && <p role="alert">{t(error.code, ...error.params)}</p>}
            </div>
            <button type="button" class="rl-button" disabled={locked} onClick={() => void leave(id)}>
              {t('opt_team_leave')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

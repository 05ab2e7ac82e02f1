import { Notice } from '../../../components/Notice.tsx';
import type { OptionsEdge } from '../edge.ts';
import { Changes } from './Changes.tsx';
import { PackTable } from './PackTable.tsx';
import { RuleBrowser } from './RuleBrowser.tsx';
import type { Rules } from './rules.ts';

/** For everyone: which rules hold here, how old they are, and what they say. */
export function PacksView({ edge, rules }: { edge: OptionsEdge; rules: Rules }) {
  const { packs, teams, step, error, outcome } = rules;
  const t = edge.text;
  if (packs === null) return <Notice code="loading" />;
  if (packs.length === 0) return <Notice code="packs-missing" onAction={() => void rules.read()} />;
  return (
    <>
      <section aria-labelledby="packs-title">
        <div class="rl-bar-top">
          <h2 id="packs-title">{t('opt_packs_title')}</h2>
          <p class="rl-soft" role="status" data-testid="sync-state">
            {step !== null && t(`opt_step_${step}`)}
            {step === null && error === null && outcome !== null && t(`opt_outcome_${outcome}`)}
          </p>
          <button
            type="button"
            class="rl-button"
            disabled={step !== null || teams.length === 0}
            data-testid="sync"
            onClick={() => void rules.update()}
          >
            {t('opt_update_now')}
          </button>
        </div>
        {step !== null && <progress class="rl-progress" aria-label={t('opt_update_now')} />}
        {error !== null && (
          <p class="rl-notice rl-alarm" role="alert" data-testid="sync-error">
            {t(error.code, ...error.params)}
          </p>
        )}
        <PackTable packs={packs} teams={teams} edge={edge} />
      </section>
      <Changes edge={edge} packs={packs} teams={teams} />
      <RuleBrowser packs={packs} edge={edge} />
    </>
  );
}

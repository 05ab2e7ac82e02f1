import { useMemo, useState } from 'preact/hooks';
import { SHAPES } from '../../../components/severity.ts';
import { draftOf } from '../../../rules/engine/draft.ts';
import { check } from '../../../rules/engine/index.ts';
import type { OptionsEdge } from '../edge.ts';
import type { Rules } from '../packs/rules.ts';
import type { TableTrial } from './use-trial.ts';

interface Props {
  edge: OptionsEdge;
  rules: Rules;
  trial: TableTrial;
  total: number;
}

/** Whether the table holds, and what it does to a draft: before anybody else gets it. */
export function TryPanel({ edge, rules, trial, total }: Props) {
  const t = edge.text;
  const [text, setText] = useState('');
  const { pack } = trial;
  const found = useMemo(() => {
    if (!pack || text.trim() === '') return null;
    const others = (rules.packs ?? []).filter(({ id }) => id !== pack.id);
    return check(draftOf(text, {}, edge.today()), [...others, pack]).findings;
  }, [pack, text, rules.packs, edge]);
  const stops = trial.notes.filter((note) => note.stops).length;
  return (
    <section aria-labelledby="try-title">
      <div class="rl-bar-top">
        <h2 id="try-title">{t('lead_try_title')}</h2>
        <p role="status" data-testid="trial">
          {trial.rows === null &&
            t('lead_trying', String(Math.floor((trial.progress ?? 0) * total)), String(total))}
          {trial.rows !== null && stops > 0 && t('lead_try_stops', String(stops))}
          {trial.rows !== null && stops === 0 && t('lead_try_good', String(total))}
        </p>
      </div>
      {trial.rows === null && (
        <progress class="rl-progress" value={trial.progress ?? 0} max={1} aria-label={t('lead_try_title')} />
      )}
      <label class="rl-stack">
        {t('lead_try_draft')}
        <textarea
          class="rl-input"
          rows={3}
          value={text}
          data-testid="try-draft"
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      {found !== null && found.length === 0 && <p class="rl-soft">{t('lead_try_none')}</p>}
      {found !== null && (
        <ul class="rl-plain" data-testid="try-found">
          {found.map(({ key, severity, text: words, message, packId }) => (
            <li key={key}>
              <span class={`rl-severity rl-${severity}`}>
                <span aria-hidden="true">{SHAPES[severity]}</span> {t(`severity_${severity}`)}
              </span>{' '}
              <b>{words}</b>{' '}
              <span class="rl-tag">{t(packId === pack?.id ? 'lead_try_ours' : 'lead_try_law')}</span>{' '}
              {message}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

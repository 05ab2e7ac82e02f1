import { useMemo, useState } from 'preact/hooks';
import { codeOf } from '../../../components/sentences.ts';
import { SHAPES } from '../../../components/severity.ts';
import type { Pack } from '../../../rules/engine/index.ts';
import type { KindSpec, Rule } from '../../../rules/engine/rule.ts';
import type { OptionsEdge } from '../edge.ts';

/** As many as are shown at once; a longer answer asks for another word. */
const MOST = 50;

/** Every rule that holds here, found by its title, its words or what it says. */
export function RuleBrowser({ packs, edge }: { packs: readonly Pack[]; edge: OptionsEdge }) {
  const [asked, setAsked] = useState('');
  const t = edge.text;
  const all = useMemo(
    () => packs.flatMap((pack) => pack.rules.map((rule) => ({ pack, rule, text: searched(rule) }))),
    [packs],
  );
  const wanted = asked.trim().toLowerCase();
  const found = wanted === '' ? all : all.filter(({ text }) => text.includes(wanted));
  return (
    <section aria-labelledby="browse-title">
      <div class="rl-bar-top">
        <h2 id="browse-title">{t('opt_browse_title')}</h2>
        <input
          type="search"
          class="rl-input"
          value={asked}
          aria-label={t('opt_browse_search')}
          placeholder={t('opt_browse_search')}
          data-testid="rule-search"
          onInput={({ currentTarget }) => setAsked(currentTarget.value)}
        />
        <p class="rl-soft" role="status" data-testid="rule-count">
          {t('opt_browse_count', String(found.length))}
          {found.length > MOST && t('opt_browse_more', String(MOST))}
        </p>
      </div>
      <ul class="rl-rules">
        {found.slice(0, MOST).map(({ pack, rule }) => (
          <RuleLine key={`${pack.id} ${rule.id}`} pack={pack} rule={rule} edge={edge} />
        ))}
      </ul>
    </section>
  );
}

function RuleLine({ pack, rule, edge }: { pack: Pack; rule: Rule; edge: OptionsEdge }) {
  const t = edge.text;
  const { severity, title, message, question, suggestions } = rule;
  return (
    <li data-testid="rule">
      <details>
        <summary>
          <span class={`rl-severity rl-${severity}`}>
            <span aria-hidden="true" class="rl-shape">
              {SHAPES[severity]}
            </span>
            {t(codeOf('severity', severity))}
          </span>
          <span>{title}</span>
          <span class="rl-soft">{pack.title}</span>
        </summary>
        <p>{message}</p>
        {question && <p>{t('opt_rule_question', question.text)}</p>}
        <p>{t('opt_rule_words', wordsIn(rule.spec).slice(0, 40).join('、'))}</p>
        <p>{t('opt_rule_directions', suggestions.join('；'))}</p>
        <HideRule rule={rule.id} edge={edge} />
      </details>
    </li>
  );
}

/** Hides a rule's marks for this person; the way back is in the settings. */
function HideRule({ rule, edge }: { rule: string; edge: OptionsEdge }) {
  const [hidden, setHidden] = useState(false);
  async function hide(): Promise<void> {
    const held = await edge.personal();
    await edge.savePersonal({ ...held, rules: [...new Set([...held.rules, rule])] });
    setHidden(true);
  }
  return (
    <p>
      <button type="button" class="rl-link" disabled={hidden} onClick={() => void hide()}>
        {edge.text(hidden ? 'opt_rule_hidden' : 'opt_rule_hide')}
      </button>
    </p>
  );
}

const searched = ({ id, title, message, spec }: Rule): string =>
  [id, title, message, ...wordsIn(spec)].join('\n').toLowerCase();

function wordsIn(spec: KindSpec): string[] {
  const lists = Object.entries(spec).filter(([key]) => key !== 'allow');
  return lists.flatMap(([, value]) => (Array.isArray(value) ? value.map(String) : []));
}

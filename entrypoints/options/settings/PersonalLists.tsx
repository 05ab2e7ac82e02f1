import { useEffect, useState } from 'preact/hooks';
import type { Personal } from '../../../bridge/personal.ts';
import type { OptionsEdge } from '../edge.ts';
import type { Rules } from '../packs/rules.ts';

/** What this person does not want marked: words, and rules switched off. It hides marks and changes nothing else. */
export function PersonalLists({ edge, rules }: { edge: OptionsEdge; rules: Rules }) {
  const t = edge.text;
  const [held, setHeld] = useState<Personal | null>(null);
  const [text, setText] = useState('');
  const [saved, setSaved] = useState(false);
  useEffect(() => {
    void edge.personal().then((found) => {
      setHeld(found);
      setText(found.phrases.join('\n'));
    });
  }, [edge]);
  if (held === null) return null;

  async function save(next: Personal): Promise<void> {
    setHeld(next);
    await edge.savePersonal(next);
    setSaved(true);
  }
  const phrases = [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean);
  const titles = new Map(
    (rules.packs ?? []).flatMap((pack) => pack.heads.map(({ id, title }) => [id, title])),
  );
  return (
    <section aria-labelledby="personal-title">
      <h2 id="personal-title">{t('opt_personal_title')}</h2>
      <p class="rl-soft">{t('opt_personal_note')}</p>
      <label class="rl-stack">
        {t('opt_personal_phrases')}
        <textarea
          class="rl-input"
          rows={3}
          value={text}
          data-testid="personal"
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            setSaved(false);
          }}
        />
      </label>
      <div class="rl-bar-top">
        <button
          type="button"
          class="rl-button"
          data-testid="personal-save"
          disabled={phrases.join('\n') === held.phrases.join('\n')}
          onClick={() => void save({ ...held, phrases })}
        >
          {t('opt_personal_save')}
        </button>
        <p role="status" data-testid="personal-state">
          {saved && t('opt_personal_saved')}
        </p>
      </div>
      <ul class="rl-plain">
        {held.rules.map((rule) => (
          <li key={rule} class="rl-line">
            <span>{t('opt_personal_rule', titles.get(rule) ?? rule)}</span>
            <button
              type="button"
              class="rl-button"
              onClick={() => void save({ ...held, rules: held.rules.filter((each) => each !== rule) })}
            >
              {t('opt_personal_back')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

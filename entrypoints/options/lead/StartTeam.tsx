import { useState } from 'preact/hooks';
import { TrustError } from '../../../rules/trust/index.ts';
import type { OptionsEdge } from '../edge.ts';
import { placeOf } from './deliver.ts';
import type { Desk } from './desk.ts';
import { startTeam } from './release.ts';

const SHORTEST = 8;

interface Props {
  edge: OptionsEdge;
  keep(change: Partial<Desk>): Promise<void>;
}

/** Once: the team's name, where its files will lie, and the key, whose backup is saved before it is used. */
export function StartTeam({ edge, keep }: Props) {
  const t = edge.text;
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);

  async function start(event: Event): Promise<void> {
    event.preventDefault();
    const place = placeOf(url);
    if (!place) return setFailed(t('lead_start_url_bad'));
    if ([...passphrase].length < SHORTEST) return setFailed(t('lead_start_short', String(SHORTEST)));
    if (passphrase !== again) return setFailed(t('lead_start_other'));
    setBusy(true);
    setFailed(null);
    try {
      const name = title.trim();
      const { team, backup } = await startTeam(edge, { title: name, urls: [place], passphrase });
      await keep({ team });
      const bytes = new TextEncoder().encode(JSON.stringify(backup, null, 2));
      edge.save(`redline-key-${backup.keyid.slice(0, 8)}.json`, bytes, 'application/json');
    } catch (error) {
      setFailed(error instanceof TrustError ? t(error.code, ...error.params) : t('lead_failed'));
      setBusy(false);
    }
  }
  const field = (
    label: string,
    id: string,
    value: string,
    set: (value: string) => void,
    type?: 'password',
  ) => (
    <label>
      {t(label)}
      <input
        class="rl-input"
        {...(type && { type })}
        value={value}
        required
        autocomplete={type === 'password' ? 'new-password' : 'off'}
        maxLength={500}
        data-testid={id}
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
    </label>
  );
  return (
    <section aria-labelledby="start-title">
      <h2 id="start-title">{t('lead_start_title')}</h2>
      <p class="rl-soft">{t('lead_start_note')}</p>
      <form onSubmit={(event) => void start(event)}>
        <fieldset class="rl-grid" disabled={busy}>
          {field('lead_start_team', 'start-team', title, setTitle)}
          {field('lead_start_url', 'start-url', url, setUrl)}
          {field('lead_start_pass', 'start-pass', passphrase, setPassphrase, 'password')}
          {field('lead_start_again', 'start-again', again, setAgain, 'password')}
          <button type="submit" class="rl-button rl-primary" data-testid="start">
            {t('lead_start')}
          </button>
        </fieldset>
        {failed !== null && <p role="alert">{failed}</p>}
      </form>
    </section>
  );
}

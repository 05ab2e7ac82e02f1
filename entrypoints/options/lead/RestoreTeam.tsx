import { useState } from 'preact/hooks';
import { type Bytes, TrustError } from '../../../rules/trust/index.ts';
import type { OptionsEdge } from '../edge.ts';
import { placeOf } from './deliver.ts';
import type { Desk } from './desk.ts';
import { restoreTeam } from './restore-team.ts';

interface Props {
  edge: OptionsEdge;
  keep(change: Partial<Desk>): Promise<void>;
}

/** Another computer: the key's backup and the folder's zip, and the lead goes on with the same team. */
export function RestoreTeam({ edge, keep }: Props) {
  const t = edge.text;
  const [backup, setBackup] = useState<File | undefined>(undefined);
  const [zip, setZip] = useState<File | undefined>(undefined);
  const [url, setUrl] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [failed, setFailed] = useState<string | null>(null);

  async function restore(event: Event): Promise<void> {
    event.preventDefault();
    const place = placeOf(url);
    if (!place) return setFailed(t('lead_start_url_bad'));
    try {
      const bytes = new Uint8Array(await zip!.arrayBuffer()) as Bytes;
      await keep(
        await restoreTeam(edge, { backup: await backup!.text(), passphrase, zip: bytes, url: place }),
      );
    } catch (error) {
      setFailed(error instanceof TrustError ? t(error.code, ...error.params) : t('lead_restore_bad'));
    }
  }
  return (
    <details class="rl-card">
      <summary>{t('lead_restore_title')}</summary>
      <p class="rl-soft">{t('lead_restore_note')}</p>
      <form class="rl-grid" onSubmit={(event) => void restore(event)}>
        <label>
          {t('lead_restore_key')}
          <input
            type="file"
            accept=".json"
            required
            data-testid="restore-key"
            onChange={({ currentTarget }) => setBackup(currentTarget.files?.[0])}
          />
        </label>
        <label>
          {t('lead_restore_zip')}
          <input
            type="file"
            accept=".zip"
            required
            data-testid="restore-zip"
            onChange={({ currentTarget }) => setZip(currentTarget.files?.[0])}
          />
        </label>
        <label>
          {t('lead_start_url')}
          <input
            class="rl-input"
            required
            value={url}
            data-testid="restore-url"
            onInput={({ currentTarget }) => setUrl(currentTarget.value)}
          />
        </label>
        <label>
          {t('lead_start_pass')}
          <input
            class="rl-input"
            type="password"
            autocomplete="off"
            required
            value={passphrase}
            data-testid="restore-pass"
            onInput={({ currentTarget }) => setPassphrase(currentTarget.value)}
          />
        </label>
        <button type="submit" class="rl-button" data-testid="restore">
          {t('lead_restore')}
        </button>
      </form>
      {failed !== null && <p role="alert">{failed}</p>}
    </details>
  );
}

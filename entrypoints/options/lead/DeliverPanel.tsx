import { useState } from 'preact/hooks';
import { originsOf } from '../../../rules/trust/index.ts';
import type { OptionsEdge } from '../edge.ts';
import { PutFailed, placeOf, putUnsent, zipOf } from './deliver.ts';
import type { Desk, LeadTeam } from './desk.ts';

interface Props {
  edge: OptionsEdge;
  team: LeadTeam;
  keep(change: Partial<Desk>): Promise<void>;
}

/** Signed files to the host: as a zip to unpack there, or one by one with PUT. */
export function DeliverPanel({ edge, team, keep }: Props) {
  const t = edge.text;
  const [url, setUrl] = useState(team.urls[0] ?? '');
  const [authorization, setAuthorization] = useState('');
  const [state, setState] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (team.channel.version === 0) return null;

  async function saveZip(): Promise<void> {
    edge.save(`redline-${team.title}-${team.channel.version}.zip`, zipOf(team, edge), 'application/zip');
    await keep({ team: { ...team, unsent: [] } });
    setState(t('lead_zip_saved', team.urls[0]!));
  }
  async function putAll(): Promise<void> {
    const place = placeOf(url);
    if (!place) return setState(t('lead_start_url_bad'));
    // Nothing is awaited before this: the browser's question needs the click.
    const asked = edge.askFor(originsOf({ urls: [place] }));
    setBusy(true);
    try {
      if (!(await asked)) return setState(t('lead_put_declined'));
      let left = team.unsent;
      const total = left.length;
      await putUnsent(edge, team, { url: place, authorization }, async (path) => {
        left = left.filter((each) => each !== path);
        setState(t('lead_putting', String(total - left.length), String(total)));
        await keep({ team: { ...team, unsent: left } });
      });
      setState(t('lead_put_done', place));
    } catch (error) {
      setState(error instanceof PutFailed ? t(error.code, ...error.params) : t('lead_failed'));
    } finally {
      setBusy(false);
    }
  }
  return (
    <div class="rl-card" data-testid="deliver">
      <p>{team.unsent.length > 0 ? t('lead_unsent', String(team.unsent.length)) : t('lead_all_sent')}</p>
      <fieldset class="rl-grid" disabled={busy}>
        <button type="button" class="rl-button rl-primary" data-testid="zip" onClick={() => void saveZip()}>
          {t('lead_zip')}
        </button>
        <label>
          {t('lead_put_url')}
          <input
            class="rl-input"
            value={url}
            data-testid="put-url"
            onInput={({ currentTarget }) => setUrl(currentTarget.value)}
          />
        </label>
        <label>
          {t('lead_put_auth')}
          <input
            class="rl-input"
            type="password"
            autocomplete="off"
            value={authorization}
            onInput={({ currentTarget }) => setAuthorization(currentTarget.value)}
          />
        </label>
        <button
          type="button"
          class="rl-button"
          disabled={team.unsent.length === 0}
          data-testid="put"
          onClick={() => void putAll()}
        >
          {t('lead_put')}
        </button>
      </fieldset>
      <p role="status" data-testid="delivered">
        {state}
      </p>
    </div>
  );
}

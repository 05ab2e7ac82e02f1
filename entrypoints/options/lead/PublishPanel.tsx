import { useState } from 'preact/hooks';
import { ChangeList } from '../../../components/lead/ChangeList.tsx';
import { halfLife, TrustError } from '../../../rules/trust/index.ts';
import type { OptionsEdge } from '../edge.ts';
import { dayOf } from '../packs/PackTable.tsx';
import { changesOf } from './changes.ts';
import { DeliverPanel } from './DeliverPanel.tsx';
import type { Desk, LeadTeam } from './desk.ts';
import { publish, signChannel, toEverybody } from './release.ts';
import type { TableTrial } from './use-trial.ts';

interface Props {
  edge: OptionsEdge;
  desk: Desk;
  team: LeadTeam;
  trial: TableTrial;
  keep(change: Partial<Desk>): Promise<void>;
}

/** One control for who gets it: everybody, a share, or people by name. Shares of ten thousand. */
const TO = { all: 10_000, tenth: 1000, hundredth: 100, half: 5000, names: 0 } as const;
type To = keyof typeof TO;

/** What publishing changes, to whom it goes, and the signature. */
export function PublishPanel({ edge, desk, team, trial, keep }: Props) {
  const t = edge.text;
  const [notes, setNotes] = useState('');
  const [to, setTo] = useState<To>('all');
  const [names, setNames] = useState('');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const first = desk.releases.length === 0;
  const inUse = team.channel.packs[desk.packId];
  const newest = inUse?.canary?.release.seq ?? inUse?.stable.seq;
  const published = desk.releases.find(({ release }) => release.seq === newest);
  const changes = changesOf(published?.rows ?? [], desk.rows);
  const tried = trial.rows === desk.rows && trial.pack !== null && !trial.notes.some((note) => note.stops);
  const canary = inUse?.canary;

  async function act(work: () => Promise<Partial<Desk>>): Promise<void> {
    setBusy(true);
    setFailed(null);
    try {
      await keep(await work());
      setNotes('');
    } catch (error) {
      setFailed(error instanceof TrustError ? t(error.code, ...error.params) : t('lead_failed'));
    } finally {
      setBusy(false);
    }
  }
  const release = () => {
    const rollout = {
      share: TO[to],
      names: names
        .split(/[、,，]/)
        .map((each) => each.trim())
        .filter(Boolean),
    };
    const titled = { ...desk, title: desk.title.trim() || t('lead_default_title') };
    return act(async () => {
      const { team: signed, releases, title } = await publish(titled, team, { notes, rollout }, edge);
      return { team: signed!, releases, title };
    });
  };
  const old = team.channel.version > 0 && edge.now() >= halfLife(team.channel);
  return (
    <section aria-labelledby="publish-title">
      <h2 id="publish-title">{t('lead_publish_title')}</h2>
      {old && (
        <p class="rl-notice rl-alarm" role="alert">
          {t('lead_renew_due', dayOf(team.channel.expires, edge))}
          <button
            type="button"
            class="rl-button"
            data-testid="renew"
            onClick={() => void act(async () => ({ team: await signChannel(team, {}, edge) }))}
          >
            {t('lead_renew')}
          </button>
        </p>
      )}
      <ChangeList changes={changes} />
      <fieldset class="rl-grid" disabled={busy}>
        <label>
          {t('lead_publish_notes')}
          <input
            class="rl-input"
            value={notes}
            maxLength={500}
            data-testid="publish-notes"
            onInput={({ currentTarget }) => setNotes(currentTarget.value)}
          />
        </label>
        {!first && (
          <label>
            {t('lead_publish_to')}
            <select
              class="rl-input"
              value={to}
              data-testid="publish-to"
              onChange={({ currentTarget }) => setTo(currentTarget.value as To)}
            >
              {(Object.keys(TO) as To[]).map((each) => (
                <option key={each} value={each}>
                  {t(`lead_to_${each}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        {!first && to === 'names' && (
          <label>
            {t('lead_publish_names')}
            <input
              class="rl-input"
              value={names}
              onInput={({ currentTarget }) => setNames(currentTarget.value)}
            />
          </label>
        )}
        <button
          type="button"
          class="rl-button rl-primary"
          disabled={!tried || changes.length === 0}
          data-testid="publish"
          onClick={() => void release()}
        >
          {t('lead_publish')}
        </button>
        {canary && (
          <button
            type="button"
            class="rl-button"
            data-testid="to-everybody"
            onClick={() => void act(async () => ({ team: await toEverybody(desk, team, edge) }))}
          >
            {t('lead_to_everybody', String(canary.release.seq))}
          </button>
        )}
      </fieldset>
      {!tried && changes.length > 0 && <p class="rl-soft">{t('lead_publish_wait')}</p>}
      {failed !== null && <p role="alert">{failed}</p>}
      <DeliverPanel edge={edge} team={team} keep={keep} />
    </section>
  );
}

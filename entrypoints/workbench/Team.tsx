import { useEffect, useState } from 'preact/hooks';
import type { TeamOffer, TeamView } from '../../bridge/review-report.ts';
import { ExchangeBox } from '../../components/review/ExchangeBox.tsx';
import { MemberTable } from '../../components/review/MemberTable.tsx';
import { TeamStart } from '../../components/review/TeamStart.tsx';
import { useSentences } from '../../components/sentences.ts';
import { useAsking } from './asking.ts';
import { Enrol } from './Enrol.tsx';
import type { DeskEdge } from './edge.ts';
import { Failed } from './Failed.tsx';
import { Robot } from './Robot.tsx';

/** View 小组: this device's card, who is in the team, and the files that go between its members. */
export function Team({ edge }: { edge: DeskEdge }) {
  const t = useSentences();
  const [view, setView] = useState<TeamView | null>(null);
  const [offer, setOffer] = useState<(TeamOffer & { text: string }) | null>(null);
  const asking = useAsking();
  useEffect(() => void edge.ask('team', undefined).then(setView), [edge]);
  if (view === null) return null;
  const keep = (next: TeamView | undefined) => next && setView(next);

  async function look(text: string) {
    const found = await asking.run(edge.ask('offerTeam', { text }));
    setOffer(found ? { ...found, text } : null);
  }
  async function take({ text, fingerprint }: TeamOffer & { text: string }) {
    keep(await asking.run(edge.ask('takeTeam', { text, fingerprint })));
    setOffer(null);
  }

  return (
    <section class="rl-team" data-testid="team">
      {view.team ? (
        <>
          <h2>{t('review_team_head', view.team.title, String(view.team.version), String(view.team.need))}</h2>
          <p class="rl-soft">{t('review_fingerprint', view.team.fingerprint)}</p>
          <MemberTable members={view.team.members} />
          {view.lead && <Enrol edge={edge} onDone={setView} />}
          <button
            type="button"
            class="rl-button"
            data-testid="team-file"
            onClick={() =>
              void edge.ask('teamFile', undefined).then((text) => edge.save('team.redline-team', text))
            }
          >
            {t('review_team_file')}
          </button>
        </>
      ) : (
        <TeamStart
          name={view.name}
          onFound={(title, name) => void asking.run(edge.ask('foundTeam', { title, name })).then(keep)}
        />
      )}
      {!view.me && (
        <section>
          <h2 class="rl-heading">{t('review_card')}</h2>
          <label>
            {t('review_team_name')}
            <input
              data-testid="card-name"
              value={view.name}
              maxLength={60}
              onChange={({ currentTarget }) => {
                const name = currentTarget.value.trim();
                if (name) void edge.ask('introduce', { name }).then(setView);
              }}
            />
          </label>
          <p>{t('review_digits', view.digits)}</p>
          <textarea readOnly rows={3} data-testid="card" aria-label={t('review_card')} value={view.card} />
        </section>
      )}
      <ExchangeBox
        label="review_team_paste"
        action="review_team_look"
        testid="team"
        onText={(text) => void look(text)}
      />
      {offer && (
        <section class="rl-send" data-testid="team-offer">
          <p>{t('review_team_offer', offer.title, String(offer.version), offer.fingerprint)}</p>
          {offer.replaces && <p class="rl-block">{t('review_team_replaces')}</p>}
          <MemberTable members={offer.members} />
          <button
            type="button"
            class="rl-button rl-primary"
            data-testid="team-yes"
            onClick={() => void take(offer)}
          >
            {t('review_team_take')}
          </button>
        </section>
      )}
      <Failed reason={asking.failed} />
      {view.team && <Robot edge={edge} />}
    </section>
  );
}

import { useEffect, useState } from 'preact/hooks';
import type { Reason } from '../../../bridge/rule-report.ts';
import { checkDigits, type Invite, originsOf, readInvite } from '../../../rules/trust/index.ts';
import type { OptionsEdge } from '../edge.ts';
import type { Rules } from '../packs/rules.ts';

interface Read {
  invite: Invite;
  digits: string;
}

type State = 'idle' | 'busy' | 'done' | Reason;

/** One link, six digits that are compared by voice, one permission for one place. */
export function JoinTeam({ edge, rules, locked }: { edge: OptionsEdge; rules: Rules; locked: boolean }) {
  const [link, setLink] = useState('');
  const [member, setMember] = useState('');
  const [read, setRead] = useState<Read | 'bad' | null>(null);
  const [state, setState] = useState<State>('idle');
  const t = edge.text;
  useEffect(() => {
    let live = true;
    setRead(null);
    if (link.trim() !== '')
      void readLink(link, edge).then((found) => {
        if (!live) return;
        setRead(found);
        if (found !== 'bad' && found.invite.member) setMember(found.invite.member);
      });
    return () => {
      live = false;
    };
  }, [link, edge]);

  async function join({ invite }: Read): Promise<void> {
    // Nothing is awaited before this: the browser's question needs the click.
    const asked = edge.askFor(originsOf(invite));
    setState('busy');
    try {
      if (!(await asked)) return setState({ code: 'opt_join_declined', params: [] });
      const { error } = await edge.join(link, member.trim() || undefined);
      setState(error ?? 'done');
      if (!error) setLink('');
      await rules.read();
    } catch {
      setState({ code: 'trust_store', params: [] });
    }
  }
  const good = read !== null && read !== 'bad' ? read : null;
  return (
    <section aria-labelledby="join-title">
      <h2 id="join-title">{t('opt_join_title')}</h2>
      <fieldset class="rl-grid" disabled={locked || state === 'busy'}>
        <label>
          {t('opt_join_link')}
          <input
            class="rl-input"
            value={link}
            data-testid="join-link"
            autocomplete="off"
            onInput={({ currentTarget }) => setLink(currentTarget.value)}
          />
        </label>
        <label>
          {t('opt_join_member')}
          <input
            class="rl-input"
            value={member}
            maxLength={60}
            data-testid="join-member"
            onInput={({ currentTarget }) => setMember(currentTarget.value)}
          />
        </label>
        {read === 'bad' && (
          <p role="alert" data-testid="join-bad">
            {t('opt_join_bad')}
          </p>
        )}
        {good !== null && (
          <p>
            {t('opt_join_digits')}{' '}
            <strong class="rl-digits" data-testid="join-digits">
              {good.digits}
            </strong>
            <br />
            {t('opt_join_place', good.invite.urls.join('、'))}
          </p>
        )}
        <button
          type="button"
          class="rl-button rl-primary"
          disabled={good === null}
          data-testid="join"
          onClick={() => good !== null && void join(good)}
        >
          {t('opt_join')}
        </button>
      </fieldset>
      <p role="status" data-testid="join-state">
        {state === 'busy' && t('opt_join_busy')}
        {state === 'done' && t('opt_join_done')}
        {typeof state === 'object' && t(state.code, ...state.params)}
      </p>
    </section>
  );
}

async function readLink(link: string, { subtle }: OptionsEdge): Promise<Read | 'bad'> {
  try {
    const invite = readInvite(link);
    return { invite, digits: await checkDigits(subtle, invite) };
  } catch {
    return 'bad';
  }
}

import { useEffect, useState } from 'preact/hooks';
import type { Webhook } from '../../bridge/device-store.ts';
import { useSentences } from '../../components/sentences.ts';
import { useAsking } from './asking.ts';
import type { DeskEdge } from './edge.ts';
import { Failed } from './Failed.tsx';

const KINDS: readonly Webhook['kind'][] = ['feishu', 'dingtalk', 'wecom'];

/** A group robot that is told of cases: number, author, state and due time, never a word of a draft. */
export function Robot({ edge }: { edge: DeskEdge }) {
  const t = useSentences();
  const [kind, setKind] = useState<Webhook['kind']>('feishu');
  const [url, setUrl] = useState('');
  const [held, setHeld] = useState<Webhook | null>(null);
  const { failed, run, fail } = useAsking();
  useEffect(() => void edge.ask('webhook', undefined).then(setHeld), [edge]);
  async function set(hook: Webhook | null) {
    // First thing in the click: the browser asks for the one origin only then.
    if (hook && !(await edge.allow(hook.url)))
      return fail({ code: 'review_error_webhook', params: [hook.url] });
    if ((await run(edge.ask('setWebhook', hook))) === null) setHeld(hook);
  }
  return (
    <details class="rl-exports">
      <summary>{t('review_robot')}</summary>
      <p class="rl-soft">{t('review_robot_what')}</p>
      {held ? (
        <p class="rl-acts">
          <span>{t(`review_robot_${held.kind}`)}</span>
          <button type="button" class="rl-link" onClick={() => void set(null)}>
            {t('review_robot_off')}
          </button>
        </p>
      ) : (
        <form
          class="rl-acts"
          onSubmit={(event) => {
            event.preventDefault();
            void set({ kind, url });
          }}
        >
          <select
            aria-label={t('review_robot')}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as Webhook['kind'])}
          >
            {KINDS.map((each) => (
              <option key={each} value={each}>
                {t(`review_robot_${each}`)}
              </option>
            ))}
          </select>
          <input
            type="url"
            required
            aria-label={t('review_robot_url')}
            value={url}
            onInput={(event) => setUrl(event.currentTarget.value)}
          />
          <button type="submit" class="rl-button">
            {t('review_robot_on')}
          </button>
        </form>
      )}
      <Failed reason={failed} />
    </details>
  );
}

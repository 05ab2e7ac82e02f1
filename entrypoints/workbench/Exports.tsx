import { useState } from 'preact/hooks';
import type { CaseName } from '../../bridge/review-report.ts';
import { useSentences } from '../../components/sentences.ts';
import { useAsking } from './asking.ts';
import type { DeskEdge } from './edge.ts';
import { Failed } from './Failed.tsx';

/** Everything of a case that leaves this browser leaves by these buttons. */
export function Exports({ edge, name }: { edge: DeskEdge; name: CaseName }) {
  const t = useSentences();
  const { failed, run } = useAsking();
  const [advertiser, setAdvertiser] = useState('');
  const reply = () => run(edge.ask('exportCase', name));
  async function record(kind: 'file' | 'working') {
    const done = await run(edge.ask('exportRecord', { ...name, kind, advertiser }));
    if (!done) return;
    edge.save(`${name.case}-${kind}.html`, done.html);
    edge.save(`${name.case}-${kind}.json`, done.json);
  }
  return (
    <details class="rl-exports">
      <summary>{t('review_exports')}</summary>
      <p class="rl-acts">
        <button
          type="button"
          class="rl-button"
          data-testid="copy-reply"
          onClick={() => void reply().then((text) => (text ? edge.copy(text) : undefined))}
        >
          {t('review_copy_reply')}
        </button>
        <button
          type="button"
          class="rl-button"
          data-testid="save-reply"
          onClick={() => void reply().then((text) => text && edge.save(`${name.case}.redline`, text))}
        >
          {t('review_save_reply')}
        </button>
      </p>
      <label>
        {t('record_advertiser')}
        <input
          maxLength={300}
          value={advertiser}
          onInput={(event) => setAdvertiser(event.currentTarget.value)}
        />
      </label>
      <p class="rl-acts">
        <button
          type="button"
          class="rl-button"
          data-testid="export-working"
          onClick={() => void record('working')}
        >
          {t('record_working')}
        </button>
        <button
          type="button"
          class="rl-button"
          data-testid="export-file"
          disabled={advertiser.trim() === ''}
          onClick={() => void record('file')}
        >
          {t('record_file')}
        </button>
      </p>
      <Failed reason={failed} />
    </details>
  );
}

import { useState } from 'preact/hooks';
import type { Draft } from '../../rules/engine/draft.ts';
import { codeOf, useSentences } from '../sentences.ts';

interface Props {
  draft: Draft;
  findings: number;
  packs: readonly { id: string; version: string }[];
  busy: boolean;
  onSend(note: string, due: string): void;
  onCancel(): void;
}

/** Exactly what is sent, before it is: every part word for word, and what else goes with it. */
export function SendPreview({ draft, findings, packs, busy, onSend, onCancel }: Props) {
  const t = useSentences();
  const [note, setNote] = useState('');
  const [due, setDue] = useState('');
  const { platform, kind, evidence, declared } = draft.context;
  return (
    <form
      class="rl-send"
      data-testid="send-preview"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(note, due);
      }}
    >
      <h2 class="rl-heading">{t('review_send_what')}</h2>
      {draft.parts.map(({ id, text }) => (
        <section key={id} class="rl-part">
          <h3 class="rl-heading">
            {id.startsWith('seg-') ? t('part_seg', id.slice(4)) : t(codeOf('part', id))}
          </h3>
          <p class="rl-part-text" data-sent={id}>
            {text}
          </p>
        </section>
      ))}
      <p class="rl-soft">
        {t(
          'review_send_besides',
          t(codeOf('platform', platform)),
          t(codeOf('kind', kind)),
          String(findings),
          packs.map(({ id, version }) => `${id} ${version}`).join('、'),
        )}
      </p>
      {declared.length > 0 && (
        <p class="rl-soft">
          {t('review_send_declared', declared.map((each) => t(codeOf('review_declared', each))).join('、'))}
        </p>
      )}
      {evidence.length > 0 && <p class="rl-soft">{t('review_send_evidence', String(evidence.length))}</p>}
      <p class="rl-soft">{t('review_send_nothing_else')}</p>
      <label>
        {t('review_send_note')}
        <input maxLength={1000} value={note} onInput={(e) => setNote(e.currentTarget.value)} />
      </label>
      <label>
        {t('review_send_due')}
        <input type="datetime-local" value={due} onInput={(e) => setDue(e.currentTarget.value)} />
      </label>
      <p class="rl-acts">
        <button type="submit" class="rl-button rl-primary" data-testid="send" disabled={busy}>
          {t('review_send')}
        </button>
        <button type="button" class="rl-link" onClick={onCancel}>
          {t('review_cancel')}
        </button>
      </p>
    </form>
  );
}

import { useId, useState } from 'preact/hooks';
import { useSentences } from './sentences.ts';

interface Props {
  text: string;
  /** Rejects where the browser does not let us. */
  onCopy(text: string): Promise<void>;
}

/** The report as text: it is shown before and while it is copied, so nothing goes along unseen. */
export function CopyReport({ text, onCopy }: Props) {
  const t = useSentences();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [copied, setCopied] = useState<{ text: string; failed: boolean } | null>(null);
  const copy = () =>
    onCopy(text).then(
      () => setCopied({ text, failed: false }),
      () => setCopied({ text, failed: true }),
    );
  const said =
    copied?.text === text ? t(copied.failed ? 'report_by_hand' : 'report_copied') : t('report_shown');
  return (
    <div class="rl-copy">
      <button
        type="button"
        class="rl-button"
        aria-expanded={open}
        data-testid="report"
        onClick={() => setOpen(!open)}
      >
        {t('report_title')}
      </button>
      {open && (
        <div class="rl-copy-box">
          <p id={id} role="status" class="rl-soft">
            {said}
          </p>
          <textarea
            aria-label={t('report_title')}
            aria-describedby={id}
            readOnly
            rows={8}
            value={text}
            data-testid="report-text"
          />
          <button type="button" class="rl-button" data-testid="report-copy" onClick={() => void copy()}>
            {t('report_copy')}
          </button>
        </div>
      )}
    </div>
  );
}

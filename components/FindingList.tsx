import { useState } from 'preact/hooks';
import type { Platform } from '../rules/engine/draft.ts';
import type { Finding } from '../rules/engine/finding.ts';
import { FindingRow } from './FindingRow.tsx';
import { useSentences } from './sentences.ts';
import { worstFirst } from './severity.ts';

/** Rows before the rest is folded away. */
const SHOWN = 5;

interface Props {
  findings: readonly Finding[];
  platform: Platform;
  onJump(key: string): void;
}

/** Worst first. Renders nothing when there is nothing: the gate line says so. */
export function FindingList({ findings, platform, onJump }: Props) {
  const t = useSentences();
  const [all, setAll] = useState(false);
  if (findings.length === 0) return null;
  const sorted = worstFirst(findings);
  const rest = sorted.length - SHOWN;
  return (
    <section aria-label={t('findings_title')}>
      <h2 class="rl-heading">{t('findings_title')}</h2>
      <ol class="rl-findings">
        {(all ? sorted : sorted.slice(0, SHOWN)).map((finding) => (
          <FindingRow key={finding.key} finding={finding} platform={platform} onJump={onJump} />
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" class="rl-link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('findings_fewer') : t('findings_more', String(rest))}
        </button>
      )}
    </section>
  );
}

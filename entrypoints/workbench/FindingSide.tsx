import { Disposition } from '../../components/review/Disposition.tsx';
import { useSentences } from '../../components/sentences.ts';
import { worstFirst } from '../../components/severity.ts';
import type { CaseState, Submission } from '../../review/case.ts';
import type { Finding } from '../../rules/engine/finding.ts';
import type { judgedBy } from './rules.ts';

interface Props {
  state: CaseState;
  sent: Submission;
  judged: ReturnType<typeof judgedBy>;
  may: boolean;
  nameOf(id: string): string;
  onShow(key: string): void;
  onFix(finding: Finding): void;
  onWaive(finding: Finding, reason: string, until: string): void;
}

/** What the reviewer's own rules find, and how it differs from what came with the draft. */
export function FindingSide({ state, sent, judged, may, nameOf, onShow, onFix, onWaive }: Props) {
  const t = useSentences();
  const then = new Set(sent.findings.map(({ key }) => key));
  const now = new Set(judged.findings.map(({ key }) => key));
  const gone = sent.findings.filter(({ key }) => !now.has(key)).length;
  const fresh = judged.findings.filter(({ key }) => !then.has(key)).length;
  return (
    <aside class="rl-desk-findings" aria-label={t('review_findings')} data-testid="findings-side">
      <h2 class="rl-heading">{t('review_findings_count', String(judged.findings.length))}</h2>
      {(gone > 0 || fresh > 0) && (
        <p class="rl-warn" data-testid="difference">
          {t('review_findings_differ', String(fresh), String(gone))}
        </p>
      )}
      {judged.findings.length === 0 && <p class="rl-soft">{t('review_findings_none')}</p>}
      <ol class="rl-history">
        {worstFirst(judged.findings).map((finding) => {
          const waiver = state.waivers.find(({ key }) => key === finding.key);
          return (
            <Disposition
              key={finding.key}
              {...{ finding, may, onFix, onWaive, onShow }}
              fresh={!then.has(finding.key)}
              waived={waiver && { reason: waiver.reason, by: nameOf(waiver.by) }}
            />
          );
        })}
      </ol>
    </aside>
  );
}

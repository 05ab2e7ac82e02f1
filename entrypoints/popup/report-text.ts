import { codeOf, type Say } from '../../components/sentences.ts';
import { tally, worstFirst } from '../../components/severity.ts';
import { SEVERITIES } from '../../rules/engine/finding.ts';
import type { ScoreParts } from '../../rules/structure/index.ts';
import type { Reading } from './reading.ts';

/** What 复制报告 puts on the clipboard: what was found and advised, the words it is about, and not the draft. */
export function reportText({ result, score, draft }: Reading, rules: string, t: Say): string {
  const { findings } = result;
  const counts = tally(findings);
  const head = [t('report_head', draft.context.date), ...(rules === '' ? [] : [t('gate_rules', rules)])];
  const marked = worstFirst(findings).map(({ severity, part, text, message, basis, state }, n) => {
    const where = part.startsWith('seg-') ? t('part_seg', part.slice(4)) : t(codeOf('part', part));
    const law = basis.map(({ law: name, article }) => `${name} ${article}`).join(', ');
    const stands = state === 'open' ? '' : t('report_state', t(`state_${state}`));
    const what = t('report_finding', t(`severity_${severity}`), text, where, message);
    return `${n + 1}. ${what}${law === '' ? '' : t('report_basis', law)}${stands}`;
  });
  return [
    head.join(t('list_separator')),
    SEVERITIES.map((severity) => `${t(`severity_${severity}`)} ${counts[severity]}`).join(
      t('list_separator'),
    ),
    ...marked,
    scoreLine(score.score, t),
    ...score.advice.map(({ text }) => `- ${text}`),
    t('advice_note'),
  ].join('\n');
}

function scoreLine({ total, raw, cap, reason, parts }: Reading['score']['score'], t: Say): string {
  if (total === null || raw === null)
    return t('report_no_score', t(codeOf('score_reason', reason ?? 'failed')));
  const names = Object.keys(parts) as (keyof ScoreParts)[];
  const each = names.map((name) => `${t(`cli_score_part_${name}`)} ${parts[name]}`).join(t('list_separator'));
  const capped = cap !== null && raw > cap ? t('report_capped', String(raw), String(cap)) : '';
  return t('report_score', String(total), each) + capped;
}

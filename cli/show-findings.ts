import type { Basis, CheckResult, Draft, Finding, Pack, Severity } from '../rules/engine/index.ts';
import type { LawTitles } from '../rules/format/index.ts';
import { partName, placeOf } from './place.ts';

const SIGN: Record<Severity, string> = { block: '■ 必须改', warn: '◆ 要凭证', advise: '● 建议' };
const WHO = {
  advertiser: '广告主',
  publisher: '发布者',
  endorser: '代言人',
  operator: '直播间运营者',
} as const;
const STATE = { open: '', claimed: '（凭证待核）', ignored: '（已忽略）', waived: '（审核已放行）' } as const;
const TRACK = { law: '', platform: '（平台规则）', team: '（团队规则）' } as const;
const CERTAINTY = { settled: '', contested: '（有争议）', unverified: '（待核）' } as const;

export interface Shown {
  draft: Draft;
  result: CheckResult;
  packs: readonly Pack[];
  laws: LawTitles;
  explain: boolean;
}

/** A report to read in a terminal: a block for each finding, then one line that sums up. */
export function showFindings(shown: Shown): string {
  const { result, explain } = shown;
  const blocks = result.findings.map((finding) => showFinding(finding, shown));
  return [...blocks, ...(explain ? [showContext(shown)] : []), sumUp(shown)].join('\n\n');
}

function showFinding(finding: Finding, { draft, laws, packs, explain }: Shown): string {
  const { part, start, text, severity, message, basis, question, suggestions, state, disguise } = finding;
  const whole = draft.parts.find(({ id }) => id === part)!.text;
  const rest = [STATE[state], TRACK[finding.track], CERTAINTY[finding.certainty]].join('');
  const lines = [
    `${SIGN[severity]}  ${partName(part)} ${placeOf(whole, start)}  “${oneLine(text)}”${rest}`,
    `  ${message}`,
  ];
  if (disguise) lines.push(`  写法有变形：${disguise}`);
  if (question) lines.push(`  问：${question.text}`);
  lines.push(`  依据：${basis.map((each) => cite(each, laws)).join('；')}`);
  if (explain) lines.push(...suggestions.map((each) => `  - ${each}`), ...showFine(finding, laws, packs));
  return lines.join('\n');
}

function showFine({ ruleId, packId, liable }: Finding, laws: LawTitles, packs: readonly Pack[]): string[] {
  const fine = packs.find(({ id }) => id === packId)?.heads.find(({ id }) => id === ruleId)?.fine;
  const who = `  谁负责：${liable.map((each) => WHO[each]).join('、')}（规则 ${ruleId}）`;
  if (!fine) return [who];
  return [who, `  罚则：${cite(fine.basis, laws)}，${fine.range}；${fine.relief}`];
}

function showContext({ result: { context, suppressed } }: Shown): string {
  const { industry, commercial, speaker } = context;
  const lines = [
    `语境：平台 ${context.platform} · 类型 ${context.kind} · 行业 ${industry.value} · 商业推广 ${commercial.value} · 说话人 ${speaker.value}`,
    ...suppressed.map(
      ({ text, by, detail, ruleId }) =>
        `  放过 “${oneLine(text)}”（${ruleId}：${by}${detail ? ` ${detail}` : ''}）`,
    ),
  ];
  return lines.join('\n');
}

function sumUp({ result: { findings, context } }: Shown): string {
  if (!findings.length) return `没发现问题（文字，规则 ${context.date}；图片未检查）`;
  const count = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted).length;
  return `必须改 ${count('block')} · 要凭证 ${count('warn')} · 建议 ${count('advise')}（文字，规则 ${context.date}；图片未检查）`;
}

// 9(3) is read as 第9条(3): whether (3) is a paragraph or an item differs by law.
function cite({ law, article }: Basis, laws: LawTitles): string {
  const paragraph = article.indexOf('(');
  const number = paragraph < 0 ? article : article.slice(0, paragraph);
  return `《${laws.get(law)?.title.zh ?? law}》第${number}条${paragraph < 0 ? '' : article.slice(paragraph)}`;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

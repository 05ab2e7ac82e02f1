import type { Basis, CheckResult, Draft, Finding, Pack, Severity } from '../rules/engine/index.ts';
import type { LawTitles } from '../rules/format/index.ts';
import { partName, placeOf } from './place.ts';
import { named, say } from './texts.ts';

const SHAPE: Record<Severity, string> = { block: '■', warn: '◆', advise: '●' };

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
  const { part, start, text, severity, message, basis, question, suggestions, disguise, also } = finding;
  const whole = draft.parts.find(({ id }) => id === part)!.text;
  const place = `${partName(part)} ${placeOf(whole, start)}`;
  const lines = [
    `${SHAPE[severity]} ${say(`severity_${severity}`)}  ${place}  “${oneLine(text)}”${asides(finding)}`,
    message,
  ];
  if (disguise) lines.push(say('cli_disguise', named('disguise', disguise)));
  if (question) lines.push(say('cli_asks', question.text));
  lines.push(say('cli_basis', basis.map((each) => cite(each, laws)).join('；')));
  if (explain) {
    lines.push(...suggestions.map((each) => `- ${each}`), ...showFine(finding, laws, packs));
    if (also) lines.push(say('cli_also', also.map(({ ruleId }) => ruleId).join('、')));
  }
  return lines.join('\n  ');
}

function asides({ state, track, certainty }: Finding): string {
  const said = [
    ...(state === 'open' ? [] : [say(`state_${state}`)]),
    ...(track === 'law' ? [] : [say(`cli_track_${track}`)]),
    ...(certainty === 'settled' ? [] : [say(`cli_certainty_${certainty}`)]),
  ];
  return said.length ? ` [${said.join(' · ')}]` : '';
}

function showFine({ ruleId, packId, liable }: Finding, laws: LawTitles, packs: readonly Pack[]): string[] {
  const fine = packs.find(({ id }) => id === packId)?.heads.find(({ id }) => id === ruleId)?.fine;
  const who = say('cli_who', liable.map((each) => say(`cli_liable_${each}`)).join('、'), ruleId);
  return fine ? [who, say('cli_fine', cite(fine.basis, laws), fine.range, fine.relief)] : [who];
}

function showContext({ result: { context, suppressed } }: Shown): string {
  const { platform, kind, industry, commercial, speaker } = context;
  const cleared = new Set(
    suppressed.map(({ text, ruleId, by, detail }) =>
      say('cli_cleared', oneLine(text), ruleId, why(by, detail && oneLine(detail))),
    ),
  );
  const read = say(
    'cli_context',
    named('platform', platform),
    named('kind', kind),
    named('industry', industry.value),
    commercial.value === 'yes' ? say('commercial_yes') : say('commercial_no'),
    named('speaker', speaker.value),
  );
  return [read, ...cleared].join('\n  ');
}

function why(by: string, detail: string | undefined): string {
  const reason = named('cleared', by);
  if (!detail) return reason;
  return say('cli_reason', reason, by === 'other-industry' ? named('industry', detail) : detail);
}

function sumUp({ result: { findings, context } }: Shown): string {
  if (!findings.length) return say('cli_nothing', context.date);
  const count = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted).length;
  return say('cli_summary', count('block'), count('warn'), count('advise'), context.date);
}

// 9(3) is read as 第9条(3): whether (3) is a paragraph or an item differs by law.
function cite({ law, article }: Basis, laws: LawTitles): string {
  const title = laws.get(law)?.title.zh ?? law;
  if (!/^\d/.test(article)) return say('cli_cite_section', title, article);
  const at = article.indexOf('(');
  const number = at < 0 ? article : article.slice(0, at);
  return say('cli_cite', title, number, article.slice(number.length));
}

// Control characters too: a draft must not steer the terminal that shows it.
const oneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ');

import { parse } from 'yaml';
import type { LeadRow } from '../../../components/lead/row.ts';
import { PLATFORMS } from '../../../rules/engine/draft.ts';
import { SEVERITIES, type Severity } from '../../../rules/engine/finding.ts';
import { readTable, type TableRow } from '../../../rules/format/index.ts';
import type { PackFile } from '../../../rules/trust/index.ts';

type NewRow = Omit<LeadRow, 'id'>;

/** What a pasted line becomes, before it is taken. */
export interface Preview {
  row: NewRow;
  /** A code of public/_locales for what was filled in or is not understood. */
  notes: { code: string; params: string[] }[];
}

/** `names`: a platform's id by what people call it. */
export function readSheet(text: string, names: ReadonlyMap<string, string>, question: string): Preview[] {
  return readTable(text).map((row) => previewOf(row, names, question));
}

const SAID: Record<string, Severity> = { 必须改: 'block', 禁用: 'block', 要凭证: 'warn', 建议: 'advise' };

function previewOf(cells: TableRow, names: ReadonlyMap<string, string>, question: string): Preview {
  const notes: Preview['notes'] = [];
  const severity = severityOf(cells.severity, cells.question !== undefined);
  if (cells.severity && !severity) notes.push({ code: 'lead_note_severity', params: [cells.severity] });
  const platform = cells.platform === undefined ? '' : platformOf(cells.platform, names);
  if (platform === undefined) notes.push({ code: 'lead_note_platform', params: [cells.platform!] });
  const asks = severity === 'warn' && !cells.question;
  if (asks) notes.push({ code: 'lead_note_question', params: [question] });
  const row: NewRow = {
    words: cells.word,
    platform: platform ?? '',
    severity: severity ?? 'advise',
    message: cells.message ?? '',
    question: asks ? question : (cells.question ?? ''),
    suggestion: cells.suggestion ?? '',
    flag: cells.flag ?? '',
    pass: cells.pass ?? '',
  };
  return { row, notes };
}

function severityOf(said: string | undefined, asks: boolean): Severity | undefined {
  if (!said) return asks ? 'warn' : 'advise';
  const known = SAID[said] ?? SAID[said.replace(/^[■◆●]\s*/, '')];
  return known ?? SEVERITIES.find((each) => each === said);
}

function platformOf(said: string, names: ReadonlyMap<string, string>): string | undefined {
  if (['', '全部', '所有', '所有平台', 'all'].includes(said)) return '';
  return names.get(said) ?? PLATFORMS.find((each) => each === said);
}

/** Lines of a pack that somebody else wrote; rules that are more than words stay behind, and are counted. */
export function forkRows(files: readonly PackFile[]): { rows: (NewRow & { id?: string })[]; left: number } {
  const rows: (NewRow & { id?: string })[] = [];
  let left = 0;
  for (const { path, text } of files) {
    if (/(?:^|\/)(?:pack|laws)\.yaml$|(?:^|\/)vocabulary\//.test(path)) continue;
    const rule = parse(text) as Record<string, unknown>;
    const row = rowOf(rule);
    if (row) rows.push({ ...row, ...(typeof rule.id === 'string' && { id: rule.id }) });
    else left++;
  }
  return { rows, left };
}

function rowOf(rule: Record<string, unknown>): NewRow | undefined {
  const { kind, terms, severity, message, question, suggestions, applies } = rule;
  if (kind !== 'term' || !Array.isArray(terms) || terms.some((term) => String(term).startsWith('@')))
    return undefined;
  const asked = question as { text?: unknown } | undefined;
  const { platforms } = (applies ?? {}) as { platforms?: unknown[] };
  return {
    words: terms.join('、'),
    platform: String(platforms?.[0] ?? ''),
    severity: SEVERITIES.find((each) => each === severity) ?? 'advise',
    message: String(message ?? ''),
    question: String(asked?.text ?? ''),
    suggestion: Array.isArray(suggestions) ? suggestions.join('；') : '',
    flag: '',
    pass: '',
  };
}

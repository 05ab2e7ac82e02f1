import { type LeadRow, namesHolding, type RowNote, wordsOf } from '../../../components/lead/row.ts';
import { draftOf } from '../../../rules/engine/draft.ts';
import type { Severity } from '../../../rules/engine/finding.ts';
import { check, type Pack } from '../../../rules/engine/index.ts';

const RANK: Record<Severity, number> = { block: 0, warn: 1, advise: 2 };

/** Words that stand in the table twice, that hit the shop's own names, and warns that ask nothing. */
export function tableNotes(rows: readonly LeadRow[], ownNames: string): RowNote[] {
  const names = ownNames.split(/[、,，\n]/).map((each) => each.trim());
  const first = new Map<string, string>();
  const notes: RowNote[] = [];
  for (const row of rows) {
    const note = (code: string, stops: boolean, ...params: string[]) =>
      notes.push({ row: row.id, code, params, stops });
    if (row.severity === 'warn' && row.question.trim() === '') note('lead_note_asks_nothing', true);
    const words = wordsOf(row);
    if (row.flag !== '' && !words.some((word) => row.flag.includes(word))) note('lead_note_flag', true);
    for (const word of words) {
      const key = `${word}\0${row.platform}`;
      if (first.has(key)) note('lead_note_twice', false, word);
      first.set(key, row.id);
      const hit = namesHolding([word], ownNames);
      if (hit.length > 0) note('lead_note_own_name', false, word, hit.join('、'));
      if (names.includes(word)) note('lead_note_is_own_name', false, word);
      if ([...word].length === 1) note('lead_note_one_letter', false, word);
    }
  }
  return notes;
}

/** Where the law says more of a word than the team does: the line does nothing, the law's answer stands. */
export function lawNotes(rows: readonly LeadRow[], law: readonly Pack[], today: string): RowNote[] {
  return rows.flatMap((row) => {
    const word = wordsOf(row).find((each) => lawOf(each, row, law, today));
    if (word === undefined) return [];
    return [{ row: row.id, code: 'lead_note_law', params: [word], stops: false }];
  });
}

function lawOf(word: string, row: LeadRow, law: readonly Pack[], today: string): boolean {
  const text = row.flag.includes(word) ? row.flag : `这款${word}，今天下单`;
  const platform = (row.platform || 'generic') as 'generic';
  const draft = draftOf(text, { platform, commercial: 'yes' }, today);
  const at = text.indexOf(word);
  return check(draft, law).findings.some(
    ({ start, end, severity, track }) =>
      track === 'law' && start < at + word.length && end > at && RANK[severity] < RANK[row.severity],
  );
}

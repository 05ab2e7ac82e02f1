import { isClass, SKIP } from '../fold/classes.ts';
import { classAt } from '../fold/fold.ts';
import type { Profile } from '../fold/profile.ts';
import type { Span } from './clause.ts';

const CLAUSE_MARKS = '，,。！!？?；;：:';

/** Whether any unit of a hit may separate; a pair of surrogates may, and is read by joinsClauses. */
export function hasGap(text: string, { start, end }: Span, { table }: Profile): boolean {
  for (let at = start; at < end; at++) {
    const to = table[text.charCodeAt(at)]!;
    if (to >= SKIP && isClass(to)) return true;
  }
  return false;
}

/**
 * Whether a hit only comes about because two clauses meet in it (单独，家人 is not 独家): exactly one gap,
 * and that gap is plain clause punctuation or, in a term of more than two characters, one line break.
 */
export function joinsClauses(typed: string, term: string, profile: Profile): boolean {
  if (typed === term) return false;
  let gaps = 0;
  let gap = '';
  let letters = 0;
  let inGap = false;
  for (const each of typed) {
    const separates = classAt(each, 0, profile) >= SKIP;
    if (!separates) letters++;
    else gap += each;
    if (separates && !inGap) gaps++;
    inGap = separates;
  }
  if (gaps !== 1 || term.includes(gap)) return false;
  const mark = gap.trim();
  return mark === '' ? gap.includes('\n') && letters > 2 : mark.length === 1 && CLAUSE_MARKS.includes(mark);
}

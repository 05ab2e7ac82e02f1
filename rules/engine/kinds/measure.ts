import { foldInPlace } from '../fold/fold.ts';
import type { Profile } from '../fold/profile.ts';
import type { MeasureSpec } from '../rule.ts';
import { mayEndNumber, numberAfter, numberBefore, type Quantity } from './numbers.ts';
import { pairs } from './pairs.ts';
import { type Hit, outermost, type Word, type Words } from './words.ts';

type MeasureForm = Omit<MeasureSpec, 'units' | 'near' | 'allow'> & { hasNear?: boolean };

/** UTF-16 units read on each side of a unit for its number. */
const REACH = 48;
/** They stand before their number. */
const LEADING = ['百分之', '¥', '$', '第'];
const LEADS = new Set(LEADING.map((each) => each.charCodeAt(0)));

/** 三天见效, 年化8%: a number with a unit, near a word where the rule asks for one. */
export function measureHits(words: Words, form: MeasureForm, text: string, profile: Profile): Hit[] {
  const found: Hit[] = [];
  for (const unit of outermost(words.first)) {
    const number = numberAt(unit, text, profile);
    if (!number || !touches(number, form.number)) continue;
    const [start, end] = [Math.min(number.start, unit.start), Math.max(number.end, unit.end)];
    found.push({ start, end, words: [unit] });
  }
  const measures = outermost(found);
  if (!form.hasNear) return [...measures];
  return pairs(measures, outermost(words.second), text, form, profile).map(([measure, word]) => ({
    start: form.mark === 'both' ? Math.min(measure.start, word.start) : measure.start,
    end: form.mark === 'both' ? Math.max(measure.end, word.end) : measure.end,
    words: [...measure.words, word],
  }));
}

/** Read once a unit: many rules ask for the number at it. */
function numberAt(unit: Word, text: string, profile: Profile): Quantity | null {
  if (unit.number === undefined) unit.number = quantityAt(unit, text, profile) ?? null;
  return unit.number;
}

function quantityAt(unit: Word, text: string, profile: Profile): Quantity | undefined {
  const folded = (from: number, to: number) => foldInPlace(text.slice(Math.max(0, from), to), profile);
  const { table } = profile;
  if (LEADS.has(table[text.charCodeAt(unit.start)]!) && LEADING.includes(folded(unit.start, unit.end))) {
    const found = numberAfter(folded(unit.end, unit.end + REACH), 0);
    return found && { ...found, start: found.start + unit.end, end: found.end + unit.end };
  }
  // Most units stand in ordinary words (今天): one look at the character before them is enough.
  if (!unit.start || !mayEndNumber(text.charCodeAt(unit.start - 1), profile)) return undefined;
  const from = Math.max(0, unit.start - REACH);
  const found = numberBefore(folded(from, unit.start), unit.start - from);
  return found && { ...found, start: found.start + from, end: found.end + from };
}

const touches = ({ min, max }: Quantity, number: MeasureSpec['number']): boolean =>
  max >= (number?.min ?? Number.NEGATIVE_INFINITY) && min <= (number?.max ?? Number.POSITIVE_INFINITY);

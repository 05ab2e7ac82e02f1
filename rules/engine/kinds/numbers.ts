import { isClass } from '../fold/classes.ts';
import type { Profile } from '../fold/profile.ts';

/** A number read in a text: where it stands, and what it may mean (几 is 2 to 9). */
export interface Quantity {
  start: number;
  end: number;
  min: number;
  max: number;
}

const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const TENS: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
const SOME = '几数';
const RANGE = '-~–—～至到－';
/** May stand between a number and its unit: 30多天, 3个工作日, 100+人, 7 天. */
const BETWEEN = '多余来几个+ \u3000';
/** UTF-16 units of the longest number that is read. */
const MAX_NUMBER = 40;

const isArabic = (unit: string): boolean => unit >= '0' && unit <= '9';
const NUMERALS = `0123456789${Object.keys(DIGITS).join('')}${Object.keys(TENS).join('')}${SOME}.,半`;
const isNumeral = (unit: string): boolean => unit !== '' && NUMERALS.includes(unit);

const ENDS = new Set([...`${NUMERALS}${BETWEEN}`].map((unit) => unit.charCodeAt(0)));

/** Whether a number, or what may stand between it and its unit, can end with this character. */
export function mayEndNumber(unit: number, { table }: Profile): boolean {
  const to = table[unit]!;
  return ENDS.has(isClass(to) ? unit : to);
}

/** The number that ends right before an offset of a text folded in place, ranges included. */
export function numberBefore(said: string, end: number): Quantity | undefined {
  const least = Math.max(0, end - MAX_NUMBER);
  let at = end;
  while (at > least && BETWEEN.includes(said[at - 1]!) && !isLeadingNumeral(said, at - 1)) at--;
  const high = runBefore(said, at, least);
  if (!high) return undefined;
  const low = RANGE.includes(said[high.start - 1] ?? '\0')
    ? runBefore(said, skipBlanks(said, high.start - 1), least)
    : undefined;
  if (low && low.min <= high.max) return { start: low.start, end: high.end, min: low.min, max: high.max };
  return high;
}

/** The number that begins right after an offset: 百分之三十, ¥99. */
export function numberAfter(said: string, start: number): Quantity | undefined {
  let at = start;
  while (at < start + MAX_NUMBER && at < said.length && isNumeral(said[at]!)) at++;
  while (at > start && '.,'.includes(said[at - 1]!)) at--;
  return at > start ? readRun(said.slice(start, at), start) : undefined;
}

/** 几 before a unit is the number itself unless a numeral comes before it: 几天, 十几天. */
const isLeadingNumeral = (said: string, at: number): boolean => said[at] === '几';

function skipBlanks(said: string, end: number): number {
  let at = end;
  while (at > 0 && said[at - 1] === ' ') at--;
  return at;
}

function runBefore(said: string, end: number, least: number): Quantity | undefined {
  let at = end;
  while (at > least && isNumeral(said[at - 1]!)) at--;
  while (at < end && '.,'.includes(said[at]!)) at++;
  // A unit may hold a numeral of its own: 第3, 星期三 are no quantities.
  return at < end ? readRun(said.slice(at, end), at) : undefined;
}

function readRun(run: string, start: number): Quantity | undefined {
  const span = { start, end: start + run.length };
  const plain = run.replaceAll(',', '');
  if ([...plain].every((unit) => isArabic(unit) || unit === '.')) return exactly(span, Number(plain));
  if (plain === '半') return exactly(span, 0.5);
  if (plain.endsWith('半')) return exactly(span, (chinese(plain.slice(0, -1))?.[0] ?? Number.NaN) + 0.5);
  const value = chinese(plain);
  return value && { ...span, min: value[0], max: value[1] };
}

const exactly = (span: { start: number; end: number }, value: number): Quantity | undefined =>
  Number.isFinite(value) ? { ...span, min: value, max: value } : undefined;

/** Chinese and mixed numerals (三百六十五, 3万, 十几) as the least and the most they may mean. */
function chinese(run: string): [number, number] | undefined {
  let total: [number, number] = [0, 0];
  let section: [number, number] = [0, 0];
  let digit: [number, number] | undefined;
  for (let at = 0; at < run.length; at++) {
    const unit = run[at]!;
    if (isArabic(unit)) {
      let to = at;
      while (to < run.length && (isArabic(run[to]!) || run[to] === '.')) to++;
      const value = Number(run.slice(at, to));
      if (!Number.isFinite(value)) return undefined;
      digit = [value, value];
      at = to - 1;
    } else if (SOME.includes(unit)) digit = [2, 9];
    else if (unit in DIGITS) {
      const value = DIGITS[unit]!;
      const after = digit && at > 0 && run[at - 1]! in DIGITS;
      // 三五天 is a range, 一八 spells digits.
      if (after && digit![0] < value && run.length === 2) digit = [digit![0], value];
      else digit = after ? [digit![0] * 10 + value, digit![1] * 10 + value] : [value, value];
    } else if (unit in TENS) {
      const ten = TENS[unit]!;
      const [low, high] = digit ?? [1, 1];
      if (ten >= 10_000) {
        const [a, b] = [section[0] + (digit?.[0] ?? 0), section[1] + (digit?.[1] ?? 0)];
        total = [total[0] + (a || 1) * ten, total[1] + (b || 1) * ten];
        section = [0, 0];
      } else section = [section[0] + low * ten, section[1] + high * ten];
      digit = undefined;
    } else return undefined;
  }
  return [total[0] + section[0] + (digit?.[0] ?? 0), total[1] + section[1] + (digit?.[1] ?? 0)];
}

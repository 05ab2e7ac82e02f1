import { isDigit } from './chars.ts';

// How many syllables a number takes in Mandarin: 129 is 一百二十九, five; 9.9 is 九点九, three.

const ONE_BY_ONE_FROM = 9;

/** `digits` as written, with `.` and `,`. Years, codes and phone numbers are read digit by digit. */
export function readNumber(digits: string, year: boolean): number {
  const plain = ascii(digits);
  const [whole = '', ...fractions] = plain.split('.');
  const fraction = fractions.reduce((sum, each) => sum + 1 + each.length, 0);
  const coded = whole.length >= ONE_BY_ONE_FROM || (whole.length > 1 && whole.startsWith('0'));
  if (coded || (year && whole.length === 4)) return whole.length + fraction;
  return wholeSyllables(Number(whole)) + fraction;
}

/** Half-width digits and points; commas and invisible characters dropped. */
function ascii(digits: string): string {
  let out = '';
  for (const char of digits) {
    const code = char.charCodeAt(0);
    if (isDigit(code)) out += code >= 0xff10 ? String.fromCharCode(code - 0xfee0) : char;
    else if (char === '.') out += char;
  }
  return out;
}

/** 0 to 999,999,999. */
function wholeSyllables(value: number): number {
  if (value === 0) return 1;
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  if (high === 0) return underTenThousand(low, true);
  const gap = low > 0 && low < 1000 ? 1 : 0;
  return wholeSyllables(high) + 1 + gap + (low === 0 ? 0 : underTenThousand(low, false));
}

/** `leads`: nothing stands before, so 10–19 begin with 十, not 一十. */
function underTenThousand(value: number, leads: boolean): number {
  let syllables = 0;
  let gap = false;
  let rest = value;
  for (const [unit, said] of [
    [1000, 1],
    [100, 1],
    [10, 1],
    [1, 0],
  ] as const) {
    const digit = Math.floor(rest / unit);
    rest %= unit;
    if (digit === 0) {
      gap = syllables > 0;
      continue;
    }
    const bareTen = unit === 10 && digit === 1 && leads && syllables === 0;
    syllables += (gap ? 1 : 0) + (bareTen ? 0 : 1) + said;
    gap = false;
  }
  return syllables;
}

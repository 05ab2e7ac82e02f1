import type { Contact } from '../contact.ts';

// Phone numbers and ID numbers, with the separators and Chinese digits that people hide them by.

const CHINESE = '零一二三四五六七八九';
const OTHER: Record<string, string> = {
  〇: '0',
  幺: '1',
  壹: '1',
  贰: '2',
  叁: '3',
  肆: '4',
  伍: '5',
  陆: '6',
  柒: '7',
  捌: '8',
  玖: '9',
};
// \ufe0f\u20e3 make a key cap of a digit.
const SEPARATORS = '\ufe0f\u20e3 -–—.·_*~()（）\u3000\u00a0';
/** Separators in a row inside one number. */
const MAX_BETWEEN = 3;

interface Digit {
  at: number;
  digit: string;
  /** Comes after a separator, or first. */
  opens: boolean;
}

/** Unit to its digit and one, 0 where it is none: asked of every character of a draft. */
const DIGITS = new Uint8Array(0x10000);
for (let digit = 0; digit < 10; digit++) {
  DIGITS[0x30 + digit] = digit + 1;
  DIGITS[CHINESE.charCodeAt(digit)] = digit + 1;
}
for (const [unit, digit] of Object.entries(OTHER)) DIGITS[unit.charCodeAt(0)] = Number(digit) + 1;

export const DIGIT_UNITS: readonly string[] = [...'0123456789', ...CHINESE, ...Object.keys(OTHER)];
/** Of the shortest number that is one. */
export const LEAST_DIGITS = 10;

const digitAt = (line: string, at: number): string | undefined => {
  const digit = DIGITS[line.charCodeAt(at)]!;
  return digit ? String(digit - 1) : undefined;
};

/** Phone and ID numbers of one line, folded in place. */
export function* digitRuns(line: string): Generator<Contact> {
  let run: Digit[] = [];
  let gap = 0;
  for (let at = 0; at <= line.length; at++) {
    const digit = at < line.length ? digitAt(line, at) : undefined;
    if (digit !== undefined) {
      run.push({ at, digit, opens: gap > 0 || run.length === 0 });
      gap = 0;
    } else if (!run.length) continue;
    else if (at < line.length && SEPARATORS.includes(line[at]!) && ++gap <= MAX_BETWEEN) continue;
    else {
      yield* numbersIn(run, line);
      run = [];
      gap = 0;
    }
  }
}

function* numbersIn(run: readonly Digit[], line: string): Generator<Contact> {
  const digits = run.map(({ digit }) => digit).join('');
  for (let from = 0; from < run.length; ) {
    const found = run[from]!.opens ? numberAt(digits, run, from, line) : undefined;
    if (!found) {
      from++;
      continue;
    }
    const last = run[from + found.length - 1]!.at;
    yield { what: found.what, start: run[from]!.at, end: last + 1 + (found.x ? 1 : 0) };
    from += found.length;
  }
}

interface Shape {
  what: 'phone' | 'id-number';
  length: number;
  /** An X that stands for the eighteenth digit. */
  x?: boolean;
}

function numberAt(digits: string, run: readonly Digit[], from: number, line: string): Shape | undefined {
  const ends = (length: number) =>
    from + length <= run.length && (from + length === run.length || run[from + length]!.opens);
  const said = (length: number) => digits.slice(from, from + length);
  if (ends(18) && isIdNumber(said(18))) return { what: 'id-number', length: 18 };
  if (ends(17) && line[run[from + 16]!.at + 1] === 'x' && isIdNumber(`${said(17)}0`))
    return { what: 'id-number', length: 17, x: true };
  if (ends(13) && said(2) === '86' && isMobile(digits.slice(from + 2, from + 13)))
    return { what: 'phone', length: 13 };
  if (ends(11) && isMobile(said(11))) return { what: 'phone', length: 11 };
  if (ends(10) && (said(3) === '400' || said(3) === '800')) return { what: 'phone', length: 10 };
  const length = [10, 11, 12].find((each) => ends(each) && isLandline(run, from, each));
  return length === undefined ? undefined : { what: 'phone', length };
}

const isMobile = (digits: string): boolean => digits[0] === '1' && digits[1]! >= '3';

/** 0571-88888888: an area code, a separator, seven or eight digits. */
function isLandline(run: readonly Digit[], from: number, length: number): boolean {
  if (run[from]!.digit !== '0' || run[from + 1]!.digit === '0') return false;
  const local = [3, 4].find((area) => run[from + area]?.opens);
  return local !== undefined && (length - local === 7 || length - local === 8);
}

/** Seventeen digits with a possible birthday in them (GB 11643). */
function isIdNumber(digits: string): boolean {
  const [year, month, day] = [digits.slice(6, 10), digits.slice(10, 12), digits.slice(12, 14)].map(Number);
  return (
    digits[0]! >= '1' &&
    year! >= 1900 &&
    year! < 2100 &&
    month! >= 1 &&
    month! <= 12 &&
    day! >= 1 &&
    day! <= 31
  );
}

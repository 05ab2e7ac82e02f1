import type { Approval } from './approvals.ts';

// ZL, year, kind, serial, point, check digit: ZL201910012345.X. The standard for application numbers (ZC 0006)
// gives the kinds and the check: digits times 2…9 and again from 2, the sum modulo 11, 10 written X.

/** Invention, utility model, design; 8 and 9 are the first two from abroad. */
const TYPES = '12389';
const BEFORE_CHECK = 12;
const OLD_BEFORE_CHECK = 8;

const isDigit = (unit: string | undefined): boolean => unit !== undefined && unit >= '0' && unit <= '9';

/** The first patent number whose check digit is right; folded text without blanks. */
export function patentIn(plain: string): Approval | undefined {
  for (let at = plain.indexOf('zl'); at >= 0; at = plain.indexOf('zl', at + 1)) {
    const found = readAt(plain, at);
    if (found) return found;
  }
  return undefined;
}

function readAt(plain: string, at: number): Approval | undefined {
  let digits = at + 2;
  while (isDigit(plain[digits])) digits++;
  const number = plain.slice(at + 2, digits);
  const isOld = number.length <= OLD_BEFORE_CHECK + 1;
  const length = isOld ? OLD_BEFORE_CHECK : BEFORE_CHECK;
  const body = number.slice(0, length);
  if (body.length < length || !TYPES.includes(body[isOld ? 2 : 4]!)) return undefined;
  const checkAt = plain[at + 2 + length] === '.' ? at + 3 + length : at + 2 + length;
  if (plain[checkAt] !== checkDigit(body) || isDigit(plain[checkAt + 1])) return undefined;
  const year = isOld ? 1900 + Number(body.slice(0, 2)) : Number(body.slice(0, 4));
  return { text: plain.slice(at, checkAt + 1), year };
}

export function checkDigit(body: string): string {
  const sum = [...body].reduce((total, digit, n) => total + Number(digit) * (2 + (n % 8)), 0);
  return sum % 11 === 10 ? 'x' : String(sum % 11);
}

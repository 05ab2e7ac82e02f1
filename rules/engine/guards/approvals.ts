import { patentIn } from './patent-number.ts';
import type { WordList } from './word-list.ts';

// Numbers of approvals, filings and patents by their shape. Whether one was granted is not for us to know.
// # is a digit, @ a Latin letter or a place's short name, Y four digits of a year.

/** An approval's number as folded, and the year in it. */
export interface Approval {
  text: string;
  year: number;
}

const isDigit = (unit: string | undefined): boolean => unit !== undefined && unit >= '0' && unit <= '9';
const isLetter = (unit: string | undefined): boolean => unit !== undefined && unit >= 'a' && unit <= 'z';
const FIRST_YEAR = 1985;

const IGNORED = ' ()（）';

/** Every number in a text folded in place; blanks and brackets in it do not count. */
export function approvalsIn(folded: string, shapes: WordList): Approval[] {
  const plain = [...folded].filter((unit) => !IGNORED.includes(unit)).join('');
  const patent = patentIn(plain);
  return [...shapes.all.flatMap((shape) => at(plain, shape) ?? []), ...(patent ? [patent] : [])];
}

/** The first place where a text has the shape, with no digit after it. */
function at(text: string, shape: string): Approval | undefined {
  const fixed = leading(shape);
  for (let from = text.indexOf(fixed); from >= 0; from = text.indexOf(fixed, from + 1)) {
    const found = read(text, from, shape);
    if (found) return found;
  }
  return undefined;
}

/** The shape up to its first sign for a digit or letter. */
function leading(shape: string): string {
  let end = 0;
  while (!'#@Y'.includes(shape[end]!)) end++;
  return shape.slice(0, end);
}

function read(text: string, from: number, shape: string): Approval | undefined {
  let end = from;
  let year = 0;
  for (const sign of shape) {
    if (sign === 'Y') {
      year = Number(text.slice(end, end + 4));
      if (![0, 1, 2, 3].every((n) => isDigit(text[end + n])) || year < FIRST_YEAR) return undefined;
      end += 4;
      continue;
    }
    const fits = sign === '#' ? isDigit(text[end]) : sign === '@' ? isShort(text[end]) : text[end] === sign;
    if (!fits) return undefined;
    end++;
  }
  return isDigit(text[end]) ? undefined : { text: text.slice(from, end), year };
}

/** A Latin letter, or a place's short name. */
const isShort = (unit: string | undefined): boolean =>
  isLetter(unit) || '京沪粤浙苏鲁川渝津闽'.includes(unit ?? '\0');

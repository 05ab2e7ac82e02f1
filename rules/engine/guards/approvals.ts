import { patentIn } from './patent-number.ts';

// Numbers of approvals, filings and patents by their shape. Whether one was granted is not for us to know.
// # is a digit, @ a Latin letter or a place's short name, Y four digits of a year.

const SHAPES = [
  // Health food: registered at home and imported, filed, and the older form.
  '国食健注gY####',
  '国食健注jY####',
  '国食健字gY####',
  '国食健字jY####',
  '食健备gY########',
  '食健备jY########',
  // Cosmetics: special goods of home, import and Hong Kong, Macao, Taiwan; filings of ordinary ones.
  '国妆特字gY####',
  '国妆特字Y####',
  '国妆特进字jY####',
  '国妆特进字Y####',
  '国妆特制字Y####',
  '妆g网备字Y######',
  '妆网备字Y######',
  '国妆网备进字@Y######',
  // Devices: registered (year, class, two digits of a category, serial), imported, permitted; filed.
  '械注准Y#######',
  '械注进Y#######',
  '械注许Y#######',
  '械备Y####',
  // Drugs.
  '国药准字@Y####',
  '国药准字@@Y####',
  // Infant formula, food for special medical purposes.
  '国食注字ypY####',
  '国食注字tyY####',
  // Pesticides.
  'pdY####',
];

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
export function approvalsIn(folded: string): Approval[] {
  const plain = [...folded].filter((unit) => !IGNORED.includes(unit)).join('');
  const patent = patentIn(plain);
  return [...SHAPES.flatMap((shape) => at(plain, shape) ?? []), ...(patent ? [patent] : [])];
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

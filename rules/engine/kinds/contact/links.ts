import type { Contact } from '../contact.ts';
import type { ContactWords } from './contact-words.ts';

// E-mail addresses, links, short links and Taobao codes.

const DOTS = '.．｡';
/** An address has one of them. */
export const ADDRESS_SIGNS = `${DOTS}@＠/`;
export const CODE_SIGNS = '¥$€£₤₴₳(';
/** UTF-16 units of one address at most. */
const MAX_ADDRESS = 300;

const isLatin = (unit: string | undefined): boolean => unit !== undefined && unit >= 'a' && unit <= 'z';
const isDigit = (unit: string | undefined): boolean => unit !== undefined && unit >= '0' && unit <= '9';
const isWord = (unit: string | undefined): boolean => isLatin(unit) || isDigit(unit);
const isHost = (unit: string | undefined): boolean =>
  isWord(unit) || unit === '-' || (unit !== undefined && unit !== '' && DOTS.includes(unit));
const isPath = (unit: string | undefined): boolean =>
  unit !== undefined && unit > ' ' && unit < '\x7f' && !'"<>`'.includes(unit);

/** Addresses of one line, folded in place. */
export function* links(line: string, words: ContactWords): Generator<Contact> {
  for (let at = 0; at < line.length; ) {
    const found = isWord(line[at]) && !isHost(line[at - 1]) ? addressAt(line, at, words) : undefined;
    if (found) yield* found;
    at = found ? found.at(-1)!.end : at + 1;
  }
}

function addressAt(line: string, start: number, { short, tops }: ContactWords): Contact[] | undefined {
  const local = until(line, start, (unit) => isHost(unit) || unit === '_' || unit === '+');
  if (line[local] === '@' || line[local] === '＠') {
    const end = until(line, local + 1, isHost);
    if (isDomain(line.slice(local + 1, end), tops)) return [{ what: 'email', start, end }];
    return undefined;
  }
  const scheme = ['https://', 'http://'].find((each) => line.startsWith(each, start));
  const from = start + (scheme?.length ?? 0);
  const hostEnd = until(line, from, isHost);
  const host = plain(line.slice(from, hostEnd));
  if (!(scheme && host) && !isDomain(host, tops)) return undefined;
  const end = '/?:#'.includes(line[hostEnd] ?? '\0') ? until(line, hostEnd, isPath) : hostEnd;
  const last = end - (trailing(line, end) ? 1 : 0);
  const url: Contact = { what: 'url', start, end: last };
  const isShort = short.some((each) => host === each || host.endsWith(`.${each}`));
  return isShort ? [url, { ...url, what: 'short-link' }] : [url];
}

const trailing = (line: string, end: number): boolean => '.,;:)!?'.includes(line[end - 1]!);

function until(line: string, from: number, holds: (unit: string | undefined) => boolean): number {
  let at = from;
  while (at < line.length && at - from < MAX_ADDRESS && holds(line[at])) at++;
  return at;
}

const plain = (host: string): string => {
  const dotted = [...host].map((unit) => (DOTS.includes(unit) ? '.' : unit)).join('');
  return dotted.endsWith('.') ? dotted.slice(0, -1) : dotted;
};

/** A name with a known top: 3.5 and Node.js are none. */
function isDomain(host: string, tops: readonly string[]): boolean {
  const labels = plain(host).split('.');
  const top = labels.at(-1)!;
  return labels.length > 1 && labels.every((label) => label !== '') && tops.includes(top);
}

/** ￥AbCd1234567￥ between two equal signs. */
export function* taobaoCodes(line: string): Generator<Contact> {
  for (let at = 0; at < line.length; at++) {
    const sign = line[at]!;
    if (!CODE_SIGNS.includes(sign)) continue;
    const end = until(line, at + 1, isWord);
    const length = end - at - 1;
    const closes = line[end] === (sign === '(' ? ')' : sign);
    const code = line.slice(at + 1, end);
    const mixed = [...code].some(isLatin) && ([...code].some(isDigit) || sign !== '(');
    if (length >= 8 && length <= 14 && closes && mixed)
      yield { what: 'taobao-code', start: at, end: end + 1 };
    at = Math.max(at, end - 1);
  }
}

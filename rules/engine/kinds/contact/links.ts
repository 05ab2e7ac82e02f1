import type { Contact } from '../contact.ts';

// E-mail addresses, links, short links and Taobao codes.

const SHORT = [
  't.cn',
  'dwz.cn',
  'url.cn',
  'suo.im',
  'tb.cn',
  's.click.taobao.com',
  'v.douyin.com',
  'xhslink.com',
  'b23.tv',
  'u.jd.com',
  '3.cn',
  'bit.ly',
  't.me',
  'is.gd',
  'goo.gl',
  'tinyurl.com',
  'v.kuaishou.com',
  'mrw.so',
  'dwz.date',
  'sohu.gg',
  'wa.me',
  'lin.ee',
];
const TOPS = [
  'com',
  'cn',
  'net',
  'org',
  'top',
  'xyz',
  'shop',
  'vip',
  'cc',
  'io',
  'me',
  'info',
  'site',
  'online',
  'store',
  'app',
  'link',
  'club',
  'ltd',
  'ly',
  'im',
  'tv',
  'gd',
  'gl',
  'so',
  'gg',
  'ee',
  'date',
  'wang',
  'tech',
  'fun',
  'co',
];
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
export function* links(line: string): Generator<Contact> {
  for (let at = 0; at < line.length; ) {
    const found = isWord(line[at]) && !isHost(line[at - 1]) ? addressAt(line, at) : undefined;
    if (found) yield* found;
    at = found ? found.at(-1)!.end : at + 1;
  }
}

function addressAt(line: string, start: number): Contact[] | undefined {
  const local = until(line, start, (unit) => isHost(unit) || unit === '_' || unit === '+');
  if (line[local] === '@' || line[local] === '＠') {
    const end = until(line, local + 1, isHost);
    if (isDomain(line.slice(local + 1, end))) return [{ what: 'email', start, end }];
    return undefined;
  }
  const scheme = ['https://', 'http://'].find((each) => line.startsWith(each, start));
  const from = start + (scheme?.length ?? 0);
  const hostEnd = until(line, from, isHost);
  const host = plain(line.slice(from, hostEnd));
  if (!(scheme && host) && !isDomain(host)) return undefined;
  const end = '/?:#'.includes(line[hostEnd] ?? '\0') ? until(line, hostEnd, isPath) : hostEnd;
  const last = end - (trailing(line, end) ? 1 : 0);
  const url: Contact = { what: 'url', start, end: last };
  const isShort = SHORT.some((each) => host === each || host.endsWith(`.${each}`));
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
function isDomain(host: string): boolean {
  const labels = plain(host).split('.');
  const top = labels.at(-1)!;
  return labels.length > 1 && labels.every((label) => label !== '') && TOPS.includes(top);
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

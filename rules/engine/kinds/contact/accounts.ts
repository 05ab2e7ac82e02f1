import type { ContactKind } from '../../rule.ts';
import type { Contact } from '../contact.ts';
import type { ByFirst, ContactWords } from './contact-words.ts';

// Names and numbers after a word for the app, and wording that sends a reader to a code to scan.

/** UTF-16 units of links at most. */
const MAX_LINKS = 8;

const isLatin = (unit: string): boolean => unit >= 'a' && unit <= 'z';
const isDigit = (unit: string): boolean => unit >= '0' && unit <= '9';
const isName = (unit: string): boolean => isLatin(unit) || isDigit(unit) || unit === '_' || unit === '-';

/** WeChat and QQ accounts in one line, folded in place. */
export function* accounts(line: string, words: ContactWords): Generator<Contact> {
  for (const what of ['wechat', 'qq'] as const) yield* named(line, what, words.accounts[what], words.links);
}

/** Wording that sends a reader to a code to scan. */
export function* codesToScan(line: string, { qr }: ContactWords): Generator<Contact> {
  for (const word of qr)
    for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + word.length))
      yield { what: 'qr', start: at, end: at + word.length };
}

function* named(
  line: string,
  what: ContactKind,
  cues: ByFirst,
  links: readonly string[],
): Generator<Contact> {
  let reached = 0;
  for (let at = 0; at < line.length; at++) {
    if (at < reached) continue;
    const cue = cues.get(line[at]!)?.find((each) => line.startsWith(each, at));
    if (!cue || (isLatin(cue[0]!) && isLatin(line[at - 1] ?? ''))) continue;
    const end = nameAfter(line, at + cue.length, what, links);
    if (end === undefined) continue;
    yield { what, start: at, end };
    reached = end;
  }
}

/** Where the account after a cue ends. A bare Latin word needs a link before it: it may be just a word. */
function nameAfter(
  line: string,
  from: number,
  what: ContactKind,
  links: readonly string[],
): number | undefined {
  let at = from;
  for (;;) {
    const link = line[at] === ' ' ? ' ' : links.find((each) => line.startsWith(each, at));
    if (!link || at + link.length - from > MAX_LINKS) break;
    at += link.length;
  }
  let end = at;
  while (end < line.length && end - at < 30 && isName(line[end]!)) end++;
  const name = line.slice(at, end);
  if (what === 'qq')
    return name.length >= 5 && name.length <= 11 && [...name].every(isDigit) ? end : undefined;
  if (name.length < 5 || name.length > 20) return undefined;
  const linked = line.slice(from, at).trim() !== '';
  return linked || [...name].some((unit) => !isLatin(unit)) ? end : undefined;
}

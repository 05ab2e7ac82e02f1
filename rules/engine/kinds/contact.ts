import type { CueBook } from '../context/book.ts';
import { foldInPlace } from '../fold/fold.ts';
import type { ContactKind } from '../rule.ts';
import type { Span } from '../segment/clause.ts';
import { accounts, codesToScan } from './contact/accounts.ts';
import {
  ACCOUNT,
  ACCOUNT_GOES_ON,
  ADDRESS,
  CODE,
  type ContactWords,
  DIGIT,
  LINE,
  QR,
} from './contact/contact-words.ts';
import { digitRuns, LEAST_DIGITS } from './contact/digits.ts';
import { links, taobaoCodes } from './contact/links.ts';

/** A way to reach somebody, in UTF-16 offsets of a part. */
export interface Contact extends Span {
  what: ContactKind;
}

const NONE: readonly Contact[] = [];

/** Every contact of a text that begins and ends at line edges: none crosses a line break. By start. */
export function contactsIn(text: string, book: CueBook | undefined): readonly Contact[] {
  if (!book) return NONE;
  const { contacts, profile } = book;
  const { signs } = contacts;
  let found: Contact[] | undefined;
  for (let at = 0; at < text.length; ) {
    let end = at;
    let shown = 0;
    let digits = 0;
    let before = 0;
    for (; end < text.length; end++) {
      const sign = signs[text.charCodeAt(end)]!;
      if (sign) {
        if (sign & LINE) break;
        if (sign & DIGIT) digits++;
        if (before & ACCOUNT && sign & ACCOUNT_GOES_ON) shown |= ACCOUNT;
        shown |= sign & (QR | ADDRESS | CODE);
      }
      before = sign;
    }
    if (digits >= LEAST_DIGITS || shown) {
      const line = foldInPlace(text.slice(at, end), profile);
      for (const each of inLine(line, shown, digits, contacts)) {
        found ??= [];
        found.push({ what: each.what, start: each.start + at, end: each.end + at });
      }
    }
    at = end + 1;
  }
  return found?.sort((a, b) => a.start - b.start || a.end - b.end || (a.what < b.what ? -1 : 1)) ?? NONE;
}

/** Only what the units of a line can make is looked for. */
function* inLine(line: string, shown: number, digits: number, words: ContactWords): Generator<Contact> {
  if (digits >= LEAST_DIGITS) yield* digitRuns(line);
  if (shown & ACCOUNT) yield* accounts(line, words);
  if (shown & QR) yield* codesToScan(line, words);
  if (shown & ADDRESS) yield* links(line, words);
  if (shown & CODE) yield* taobaoCodes(line);
}

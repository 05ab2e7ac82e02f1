import { foldInPlace } from '../fold/fold.ts';
import type { Profile } from '../fold/profile.ts';
import type { ContactKind } from '../rule.ts';
import type { Span } from '../segment/clause.ts';
import { isMark, LINE_END } from '../segment/marks.ts';
import { accounts, codesToScan } from './contact/accounts.ts';
import { digitRuns, LEAST_DIGITS } from './contact/digits.ts';
import { links, taobaoCodes } from './contact/links.ts';
import { ACCOUNT, ACCOUNT_GOES_ON, ADDRESS, CODE, DIGIT, QR, signOf } from './contact/signs.ts';

/** A way to reach somebody, in UTF-16 offsets of a part. */
export interface Contact extends Span {
  what: ContactKind;
}

/** Every contact between two offsets, which stand at line edges: none crosses a line break. By start. */
export function contactsIn(text: string, from: number, to: number, profile: Profile | undefined): Contact[] {
  if (!profile) return [];
  const found: Contact[] = [];
  for (let at = from; at < to; ) {
    let end = at;
    let signs = 0;
    let digits = 0;
    let before = 0;
    for (; end < to; end++) {
      const unit = text.charCodeAt(end);
      if (isMark(unit, LINE_END)) break;
      const sign = signOf(unit, profile);
      if (sign & DIGIT) digits++;
      if (before & ACCOUNT && sign & ACCOUNT_GOES_ON) signs |= ACCOUNT;
      signs |= sign & (QR | ADDRESS | CODE);
      before = sign;
    }
    if (digits >= LEAST_DIGITS || signs) {
      const line = foldInPlace(text.slice(at, end), profile);
      for (const each of inLine(line, signs, digits))
        found.push({ what: each.what, start: each.start + at, end: each.end + at });
    }
    at = end + 1;
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end || (a.what < b.what ? -1 : 1));
}

/** Only what the units of a line can make is looked for. */
function* inLine(line: string, signs: number, digits: number): Generator<Contact> {
  if (digits >= LEAST_DIGITS) yield* digitRuns(line);
  if (signs & ACCOUNT) yield* accounts(line);
  if (signs & QR) yield* codesToScan(line);
  if (signs & ADDRESS) yield* links(line);
  if (signs & CODE) yield* taobaoCodes(line);
}

import { foldInPlace } from '../fold/fold.ts';
import type { Profile } from '../fold/profile.ts';
import type { ContactKind } from '../rule.ts';
import type { Span } from '../segment/clause.ts';
import { accounts } from './contact/accounts.ts';
import { digitRuns } from './contact/digits.ts';
import { links } from './contact/links.ts';

/** A way to reach somebody, in UTF-16 offsets of a part. */
export interface Contact extends Span {
  what: ContactKind;
}

export const LINE_ENDS = '\n\r\u2028\u2029';

/** Every contact between two offsets, which stand at line edges: none crosses a line break. By start. */
export function contactsIn(text: string, from: number, to: number, profile: Profile | undefined): Contact[] {
  if (!profile) return [];
  const found: Contact[] = [];
  for (let at = from; at < to; ) {
    let end = at;
    while (end < to && !LINE_ENDS.includes(text[end]!)) end++;
    if (end > at) {
      const line = foldInPlace(text.slice(at, end), profile);
      for (const each of [...digitRuns(line), ...accounts(line), ...links(line)])
        found.push({ what: each.what, start: each.start + at, end: each.end + at });
    }
    at = end + 1;
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end || (a.what < b.what ? -1 : 1));
}

import type { CueBook } from '../context/book.ts';
import { type Spoken, spokenIn } from '../context/cues.ts';
import { type Contact, contactsIn } from '../kinds/contact.ts';
import type { Gathered } from './candidate.ts';
import type { Hearing } from './hearing.ts';
import type { Judged } from './judged.ts';
import { wallsIn } from './walls.ts';

// A draft that is typed in is held in stretches: from one mark that ends a sentence in any script to the next,
// longer where a match or a contact goes across. No pair, measure or contact reaches over such a mark, so a
// stretch is judged by itself, with what stands before it for guards that read the sentence before.

/** Offsets are the stretch's own. */
export interface Stretch {
  length: number;
  /** Triplets of each matcher. */
  hits: readonly Int32Array[];
  contacts: readonly Contact[];
  spoken: Spoken;
  /** A hit ends where the stretch does, and so looks at what follows. */
  looksOn: boolean;
  /** The text before and after that it was judged with; absent until it is. */
  around: { lead: string; tail: string } | undefined;
  /** Offsets count from the start of the lead. */
  gathered: Gathered | undefined;
  judged: Judged | undefined;
}

/** Reads a text that begins and ends where nothing goes across, and cuts it. */
export function stretchesOf(
  text: string,
  hearings: readonly Hearing[],
  cues: CueBook | undefined,
): Stretch[] {
  const hits = hearings.map(({ matcher }) => matcher.scan(text));
  const contacts = hearings.some(({ wantsContacts }) => wantsContacts) ? contactsIn(text, cues) : [];
  const ends = wallsIn(text, hits);
  const hitsIn = hits.map((found) => shareHits(found, ends));
  const contactsOf = shareContacts(contacts, ends);
  return ends.map((end, n): Stretch => {
    const start = n ? ends[n - 1]! : 0;
    const own = hitsIn.map((each) => each[n]!);
    return {
      length: end - start,
      hits: own,
      contacts: contactsOf[n]!,
      spoken: spokenIn(text.slice(start, end), cues),
      looksOn: own.some((found) => found.length > 0 && found[found.length - 2] === end - start),
      around: undefined,
      gathered: undefined,
      judged: undefined,
    };
  });
}

const NONE = new Int32Array(0);

/** Hits come by end, so each stretch's are together. */
function shareHits(found: Int32Array, ends: readonly number[]): Int32Array[] {
  let h = 0;
  return ends.map((end, n) => {
    const from = h;
    while (h < found.length && found[h + 1]! <= end) h += 3;
    if (h === from) return NONE;
    const own = found.slice(from, h);
    const start = n ? ends[n - 1]! : 0;
    for (let at = 0; at < own.length; at += 3) {
      own[at]! -= start;
      own[at + 1]! -= start;
    }
    return own;
  });
}

function shareContacts(contacts: readonly Contact[], ends: readonly number[]): Contact[][] {
  let at = 0;
  return ends.map((end, n) => {
    const start = n ? ends[n - 1]! : 0;
    const own: Contact[] = [];
    for (; at < contacts.length && contacts[at]!.start < end; at++) {
      const { what, start: from, end: to } = contacts[at]!;
      own.push({ what, start: from - start, end: to - start });
    }
    return own;
  });
}

import type { CueBook } from '../context/book.ts';
import { type Spoken, spokenIn } from '../context/cues.ts';
import type { Part } from '../draft.ts';
import { type Contact, contactsIn } from '../kinds/contact.ts';
import { MAX_PART_UNITS } from '../limits.ts';
import type { Hearing } from './hearing.ts';

/** What is found in one part's text before any context is known. */
export interface Reading {
  part: Part;
  /** Triplets of each matcher, in the order of the hearings. */
  hits: Int32Array[];
  /** Phone numbers, accounts and links, by start; none where no rule asks for them. */
  contacts: readonly Contact[];
  /** Words that tell the context. */
  spoken: Spoken;
}

export function readPart(part: Part, hearings: readonly Hearing[], cues: CueBook | undefined): Reading {
  const { text } = part;
  const read = text.length > MAX_PART_UNITS ? text.slice(0, MAX_PART_UNITS) : text;
  return {
    part,
    hits: hearings.map(({ matcher }) => matcher.scan(read)),
    contacts: hearings.some(({ wantsContacts }) => wantsContacts) ? contactsIn(read, cues) : [],
    spoken: spokenIn(text, cues),
  };
}

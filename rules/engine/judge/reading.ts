import { type Spoken, spokenIn } from '../context/cues.ts';
import type { Part } from '../draft.ts';
import { type Contact, contactsIn } from '../kinds/contact.ts';
import { MAX_PART_UNITS } from '../limits.ts';
import type { Pack } from '../pack/pack.ts';
import { scanFor } from './scan.ts';
import { wantsContacts } from './stretch.ts';

/** What is found in one part's text before any context is known. */
export interface Reading {
  part: Part;
  /** Triplets of each pack's matcher, in the order of the packs. */
  hits: Int32Array[];
  /** Phone numbers, accounts and links, by start; none where no rule asks for them. */
  contacts: readonly Contact[];
  /** Words that tell the context. */
  spoken: Spoken;
}

export function readPart(part: Part, packs: readonly Pack[]): Reading {
  const { text } = part;
  const read = text.length > MAX_PART_UNITS ? text.slice(0, MAX_PART_UNITS) : text;
  return {
    part,
    hits: scanFor(read, packs),
    contacts: wantsContacts(packs) ? contactsIn(read, packs[0]?.cues) : [],
    spoken: spokenIn(text, packs[0]?.cues),
  };
}

import { type Spoken, spokenIn } from '../context/cues.ts';
import type { Part } from '../draft.ts';
import type { Profile } from '../fold/profile.ts';
import { type Contact, contactsIn, LINE_ENDS } from '../kinds/contact.ts';
import { MAX_PART_UNITS } from '../limits.ts';
import type { Pack } from '../pack/pack.ts';
import { type Edit, rescan, widen } from './window.ts';

/** What is found in one part's text before any context is known: kept while the part is unchanged. */
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
    hits: packs.map((pack) => pack.matcher.scan(read)),
    contacts: wantsContacts(packs) ? contactsIn(read, 0, read.length, packs[0]?.profile) : [],
    spoken: spokenIn(text, packs[0]?.profile),
  };
}

/** The reading after `edit`, which made `text` of the part's text; only the edited window is scanned. */
export function readAgain(before: Reading, text: string, edit: Edit, packs: readonly Pack[]): Reading {
  const part = { id: before.part.id, text };
  if (Math.max(text.length, before.part.text.length) > MAX_PART_UNITS) return readPart(part, packs);
  const wide = widen(edit, text);
  return {
    part,
    hits: packs.map((pack, at) => rescan(pack, before.hits[at]!, text, wide)),
    contacts: wantsContacts(packs) ? contactsAgain(before.contacts, text, wide, packs[0]?.profile) : [],
    spoken: spokenIn(text, packs[0]?.profile),
  };
}

const wantsContacts = (packs: readonly Pack[]): boolean =>
  packs.some(({ heads }) => heads.some(({ form }) => form.kind === 'contact'));

/** Only the edited lines are read again: no contact crosses a line break. */
function contactsAgain(
  before: readonly Contact[],
  text: string,
  { start, removed, inserted }: Edit,
  profile: Profile | undefined,
): Contact[] {
  let from = start;
  while (from > 0 && !LINE_ENDS.includes(text[from - 1]!)) from--;
  let to = start + inserted;
  while (to < text.length && !LINE_ENDS.includes(text[to]!)) to++;
  const shift = inserted - removed;
  const earlier = before.filter(({ end }) => end < from);
  const later = before.filter((each) => each.start + shift > to);
  return [
    ...earlier,
    ...contactsIn(text, from, to, profile),
    ...later.map((each) => ({ ...each, start: each.start + shift, end: each.end + shift })),
  ];
}

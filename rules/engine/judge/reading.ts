import { type Spoken, spokenIn } from '../context/cues.ts';
import type { Part } from '../draft.ts';
import { MAX_PART_UNITS } from '../limits.ts';
import type { Pack } from '../pack/pack.ts';
import { type Edit, rescan, widen } from './window.ts';

/** What is found in one part's text before any context is known: kept while the part is unchanged. */
export interface Reading {
  part: Part;
  /** Triplets of each pack's matcher, in the order of the packs. */
  hits: Int32Array[];
  /** Words that tell the context. */
  spoken: Spoken;
}

export function readPart(part: Part, packs: readonly Pack[]): Reading {
  const { text } = part;
  const read = text.length > MAX_PART_UNITS ? text.slice(0, MAX_PART_UNITS) : text;
  return {
    part,
    hits: packs.map((pack) => pack.matcher.scan(read)),
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
    spoken: spokenIn(text, packs[0]?.profile),
  };
}

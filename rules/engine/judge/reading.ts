import type { Part } from '../draft.ts';
import { foldInPlace } from '../fold/fold.ts';
import { MAX_CONTEXT_UNITS, MAX_PART_UNITS } from '../limits.ts';
import type { Pack } from '../pack/pack.ts';

/** What is found in one part's text before any context is known: kept while the part is unchanged. */
export interface Reading {
  part: Part;
  /** Triplets of each pack's matcher, in the order of the packs. */
  hits: Int32Array[];
  /** The text's beginning, folded in place, for detecting the context. */
  said: string;
}

export function readPart(part: Part, packs: readonly Pack[]): Reading {
  const { text } = part;
  const read = text.length > MAX_PART_UNITS ? text.slice(0, MAX_PART_UNITS) : text;
  const profile = packs[0]?.profile;
  const opening = text.slice(0, MAX_CONTEXT_UNITS);
  return {
    part,
    hits: packs.map((pack) => pack.matcher.scan(read)),
    said: profile ? foldInPlace(opening, profile) : opening,
  };
}

import type { Matcher } from '../matcher/load.ts';
import type { Pack, TermRange } from '../pack/pack.ts';

const NONE = new Int32Array(0);

/** Triplets of each pack, in the order of the packs; each matcher reads the text once, however many share it. */
export function scanFor(text: string, packs: readonly Pack[]): Int32Array[] {
  const found = new Map<Matcher, Int32Array>();
  return packs.map(({ matcher, share }) => {
    let hits = found.get(matcher);
    if (!hits) {
      hits = matcher.scan(text);
      found.set(matcher, hits);
    }
    return share && hits.length ? ownHits(hits, share) : hits;
  });
}

/** What a pack alone would have found, in the same order: its terms follow each other. */
function ownHits(hits: Int32Array, { from, to }: TermRange): Int32Array {
  let count = 0;
  for (let h = 2; h < hits.length; h += 3) if (hits[h]! >= from && hits[h]! < to) count++;
  if (!count) return NONE;
  const own = new Int32Array(count * 3);
  let at = 0;
  for (let h = 0; at < own.length; h += 3) {
    const term = hits[h + 2]!;
    if (term < from || term >= to) continue;
    own[at++] = hits[h]!;
    own[at++] = hits[h + 1]!;
    own[at++] = term - from;
  }
  return own;
}

/** One pack for each matcher: how far an edit reaches is the matcher's matter. */
export const onePerMatcher = (packs: readonly Pack[]): Pack[] => [
  ...new Map(packs.map((pack) => [pack.matcher, pack])).values(),
];

import type { Matcher } from '../matcher/load.ts';
import type { Pack, TermRange } from '../pack/pack.ts';

const NONE = new Int32Array(0);

/** Triplets of each pack, in the order of the packs; each matcher reads the text once, however many share it. */
export function scanFor(text: string, packs: readonly Pack[]): Int32Array[] {
  const shared = new Map<Matcher, { pack: number; range: TermRange }[]>();
  const found = packs.map(({ matcher, share }, pack) => {
    if (!share) return matcher.scan(text);
    const ranges = shared.get(matcher);
    if (ranges) ranges.push({ pack, range: share });
    else shared.set(matcher, [{ pack, range: share }]);
    return NONE;
  });
  for (const [matcher, packsOf] of shared) {
    const hits = matcher.scan(text);
    if (!hits.length) continue;
    const own = shareOut(
      hits,
      packsOf.map(({ range }) => range),
    );
    for (const [n, { pack }] of packsOf.entries()) found[pack] = own[n]!;
  }
  return found;
}

/** What each pack alone would have found, in the same order: its terms follow each other. */
function shareOut(hits: Int32Array, ranges: readonly TermRange[]): Int32Array[] {
  const owner = new Int16Array(hits.length / 3);
  const counts = new Int32Array(ranges.length);
  for (let h = 0; h < owner.length; h++) {
    const term = hits[h * 3 + 2]!;
    const at = ranges.findIndex(({ from, to }) => term >= from && term < to);
    owner[h] = at;
    if (at >= 0) counts[at]!++;
  }
  const own = Array.from(counts, (count) => (count ? new Int32Array(count * 3) : NONE));
  const filled = new Int32Array(ranges.length);
  for (let h = 0; h < owner.length; h++) {
    const pack = owner[h]!;
    if (pack < 0) continue;
    const to = filled[pack]!;
    own[pack]!.set([hits[h * 3]!, hits[h * 3 + 1]!, hits[h * 3 + 2]! - ranges[pack]!.from], to);
    filled[pack] = to + 3;
  }
  return own;
}

/** One pack for each matcher: how far an edit reaches is the matcher's matter. */
export const onePerMatcher = (packs: readonly Pack[]): Pack[] => [
  ...new Map(packs.map((pack) => [pack.matcher, pack])).values(),
];

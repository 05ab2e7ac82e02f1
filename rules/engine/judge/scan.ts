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
  const filled = new Int32Array(ranges.length);
  for (let h = 0; h < owner.length; h++) {
    const at = indexOf(hits[h * 3 + 2]!, ranges);
    owner[h] = at;
    if (at >= 0) filled[at]! += 3;
  }
  const own = Array.from(filled, (units) => (units ? new Int32Array(units) : NONE));
  for (let h = owner.length - 1; h >= 0; h--) {
    const at = owner[h]!;
    if (at < 0) continue;
    const to = filled[at]! - 3;
    const cells = own[at]!;
    cells[to] = hits[h * 3]!;
    cells[to + 1] = hits[h * 3 + 1]!;
    cells[to + 2] = hits[h * 3 + 2]! - ranges[at]!.from;
    filled[at] = to;
  }
  return own;
}

function indexOf(term: number, ranges: readonly TermRange[]): number {
  for (let at = 0; at < ranges.length; at++) if (term >= ranges[at]!.from && term < ranges[at]!.to) return at;
  return -1;
}

/** One pack for each matcher: how far an edit reaches is the matcher's matter. */
export const onePerMatcher = (packs: readonly Pack[]): Pack[] => [
  ...new Map(packs.map((pack) => [pack.matcher, pack])).values(),
];

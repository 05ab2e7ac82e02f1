import { useEffect, useState } from 'preact/hooks';
import type { Draft } from '../../rules/engine/draft.ts';
import { check, loadBundle, type Pack } from '../../rules/engine/index.ts';
import { profileFor, score } from '../../rules/structure/index.ts';
import type { DeskEdge } from './edge.ts';

/** The packs of whoever looks; null until they are there, empty where there are none. */
export function usePacks(edge: DeskEdge): readonly Pack[] | null {
  const [packs, setPacks] = useState<readonly Pack[] | null>(null);
  useEffect(() => {
    edge
      .packs()
      .then((buffers) => buffers.flatMap((buffer) => loadBundle(buffer)))
      .then(setPacks, () => setPacks([]));
  }, [edge]);
  return packs;
}

/** What these packs find in a draft, and its score: a reviewer believes no finding that came with it. */
export function judgedBy(packs: readonly Pack[], draft: Draft) {
  const result = check(draft, packs);
  return { ...result, score: score(draft, result, profileFor(draft.context), { packs }) };
}

export const packRefs = (packs: readonly Pack[]) => packs.map(({ id, version }) => ({ id, version }));

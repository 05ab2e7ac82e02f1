import { useEffect, useState } from 'preact/hooks';
import { ProfileTable } from '../../components/ProfileTable.tsx';
import { useSentences } from '../../components/sentences.ts';
import { tally } from '../../components/severity.ts';
import type { Draft } from '../../rules/engine/draft.ts';
import { check, loadBundle, type Pack } from '../../rules/engine/index.ts';
import { ALTERNATIVES, type Alternative, contextAs } from '../../rules/structure/index.ts';
import type { PopupEdge } from './edge.ts';
import { type Reading, readingOf } from './reading.ts';

/** Forms beside the one the draft has. */
const BESIDE = 2;

interface Props {
  reading: Reading;
  edge: Pick<PopupEdge, 'packs'>;
}

/** Folded away until it is asked for: only then are rules fetched and the draft checked anew for each form. */
export function Compare({ reading, edge }: Props) {
  const t = useSentences();
  const [open, setOpen] = useState(false);
  const packs = usePacks(edge, open);
  const [picked, setPicked] = useState<readonly string[] | null>(null);
  const others = ALTERNATIVES.filter(({ id }) => id !== reading.profile.id);
  const first = others.slice(0, BESIDE).map(({ id }) => id);
  const chosen = (picked ?? first).filter((id) => id !== reading.profile.id);
  return (
    <details
      class="rl-more"
      data-testid="compare-box"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t('compare_title')}</summary>
      {open && packs === 'missing' && <p class="rl-soft">{t('notice_packs_missing')}</p>}
      {open && Array.isArray(packs) && (
        <ProfileTable
          columns={[reading, ...chosen.map((id) => as(reading.draft, id, packs))].map(columnOf)}
          chosen={chosen}
          onChoose={(at, id) => setPicked(chosen.map((each, n) => (n === at ? id : each)))}
        />
      )}
    </details>
  );
}

const columnOf = ({ profile, result, score, chars }: Reading) => ({
  profile,
  score,
  chars,
  counts: tally(result.findings),
});

/** A platform has rules of its own, so the draft is checked again and not only scored. */
function as(draft: Draft, id: string, packs: readonly Pack[]): Reading {
  const alternative = ALTERNATIVES.find((each) => each.id === id) as Alternative;
  const there = { ...draft, context: contextAs(draft.context, alternative) };
  return readingOf(there, check(there, packs), packs);
}

function usePacks(edge: Props['edge'], wanted: boolean): readonly Pack[] | 'missing' | null {
  const [packs, setPacks] = useState<readonly Pack[] | 'missing' | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let live = true;
    edge
      .packs()
      .then((buffers) => buffers.flatMap((buffer) => loadBundle(buffer)))
      .then((loaded) => live && setPacks(loaded.length === 0 ? 'missing' : loaded))
      .catch(() => live && setPacks('missing'));
    return () => {
      live = false;
    };
  }, [edge, wanted]);
  return packs;
}

import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ContextChoice } from '../../rules/engine/draft.ts';
import { check, draftOf, loadBundle, type Pack } from '../../rules/engine/index.ts';
import type { PopupEdge } from './edge.ts';
import { type Reading, readingOf } from './reading.ts';

export interface Pasted {
  text: string;
  setText(text: string): void;
  /** Null while there is nothing to check, or nothing to check it with. */
  reading: Reading | null;
  packs: readonly Pack[];
  failed: 'packs-missing' | 'engine-error' | null;
  retry(): void;
}

/** Checks a pasted text as it is typed. Packs are fetched once the paste box is in use. */
export function usePasted(edge: PopupEdge, choice: ContextChoice, active: boolean): Pasted {
  const [text, setText] = useState('');
  const [packs, setPacks] = useState<readonly Pack[] | 'missing' | null>(null);
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again.
  useEffect(() => {
    if (!active) return;
    let live = true;
    edge
      .packs()
      .then((buffers) => buffers.flatMap((buffer) => loadBundle(buffer)))
      .then((loaded) => live && setPacks(loaded.length === 0 ? 'missing' : loaded))
      .catch(() => live && setPacks('missing'));
    return () => {
      live = false;
    };
  }, [edge, active, round]);

  const loaded = Array.isArray(packs) ? (packs as readonly Pack[]) : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round judges again.
  const outcome = useMemo(
    () => (loaded === null || text.trim() === '' ? null : judge(text, choice, edge.today(), loaded)),
    [loaded, text, choice, edge, round],
  );
  return {
    text,
    setText,
    reading: outcome === 'failed' ? null : outcome,
    packs: loaded ?? [],
    failed: packs === 'missing' ? 'packs-missing' : outcome === 'failed' ? 'engine-error' : null,
    retry: () => setRound((n) => n + 1),
  };
}

/** A check that throws must not take the pasted text with it. */
function judge(text: string, choice: ContextChoice, today: string, packs: readonly Pack[]) {
  try {
    const draft = draftOf(text, choice, today);
    return readingOf(draft, check(draft, packs), packs);
  } catch {
    return 'failed';
  }
}

import type { Severity } from '../../rules/engine/finding.ts';

/** A place in one part, UTF-16. `look`: a severity, or a comment's. */
export interface Place {
  start: number;
  end: number;
  look: Severity | 'comment';
  key: string;
}

interface Props {
  part: string;
  label: string;
  text: string;
  places: readonly Place[];
  current: string | null;
}

/** One part exactly as it was sent, cut where a mark begins or ends: nothing is added to its text. */
export function MarkedText({ part, label, text, places, current }: Props) {
  const cuts = [...new Set([0, text.length, ...places.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((a, b) => a - b);
  return (
    <section class="rl-part" aria-label={label}>
      <h3 class="rl-heading">{label}</h3>
      <p class="rl-part-text" data-part={part}>
        {cuts.slice(0, -1).map((from, n) => {
          const to = cuts[n + 1]!;
          const over = places.filter(({ start, end }) => start <= from && end >= to);
          const words = text.slice(from, to);
          if (over.length === 0) return words;
          const looks = over.map(({ look }) => `rl-under-${look}`).join(' ');
          const on = over.some(({ key }) => key === current);
          return (
            <mark key={from} class={looks} data-keys={over.map(({ key }) => key).join(' ')} data-on={on}>
              {words}
            </mark>
          );
        })}
      </p>
    </section>
  );
}

/** Where a selection lies in the text of a part; null outside of one. */
export function selectedPlace(
  selection: Selection | null,
): { part: string; start: number; end: number } | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const common = range.commonAncestorContainer;
  const within = common.nodeType === Node.ELEMENT_NODE ? (common as Element) : common.parentElement;
  const part = within?.closest<HTMLElement>('[data-part]');
  if (!part) return null;
  const before = range.cloneRange();
  before.selectNodeContents(part);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { part: part.dataset.part!, start, end: start + range.toString().length };
}

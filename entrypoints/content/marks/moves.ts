/** How much of the watched place may come or go, of 1, before it counts: layout rounds to 1/64 px. */
const SLACK = 1e-4;

/**
 * Calls back when an element moves or changes size on the screen by more than a px, whatever moved it: a layout
 * shift, a transform, an animation. Observers whose root is the very place of the element say so; nothing is
 * polled. The answer stops it.
 */
export function onMove(el: Element, moved: () => void): () => void {
  const root = el.ownerDocument;
  const { IntersectionObserver } = root.defaultView!;
  let observer: IntersectionObserver | null = null;
  const observe = (
    rootMargin: string,
    threshold: number[],
    look: (entry: IntersectionObserverEntry) => void,
  ) => {
    observer?.disconnect();
    observer = new IntersectionObserver(([entry]) => look(entry!), { root, rootMargin, threshold });
    observer.observe(el);
  };
  /** How much of it is seen there now; then, that it stays as much. */
  const watch = () => {
    const place = el.getBoundingClientRect();
    const margin = insets(root, place);
    observe(margin, [0], ({ intersectionRatio: ratio }) => {
      let first = true;
      const bounds = [Math.max(0, ratio - SLACK), Math.min(1, ratio + SLACK)];
      observe(margin, bounds, (now) => {
        const stays = first && Math.abs(now.intersectionRatio - ratio) <= SLACK;
        first = false;
        if (stays && same(place, now.boundingClientRect)) return;
        moved();
        watch();
      });
    });
  };
  watch();
  return () => observer?.disconnect();
}

/** From the viewport's edges to just within the box, as a root margin: what shrinks into it is seen too. */
function insets({ documentElement }: Document, { left, top, right, bottom }: DOMRect): string {
  const { clientWidth, clientHeight } = documentElement;
  return [top, clientWidth - right, clientHeight - bottom, left]
    .map((by) => `${-Math.ceil(by + 1)}px`)
    .join(' ');
}

function same(one: DOMRectReadOnly, other: DOMRectReadOnly): boolean {
  return (['left', 'top', 'width', 'height'] as const).every(
    (side) => Math.abs(one[side] - other[side]) < 0.5,
  );
}

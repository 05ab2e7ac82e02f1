/** What Redline did during a composition, in words; empty when it kept still. */
export type Noted = string[];

/**
 * Watches the next composition in a field, from its start to the end of the event that ends it: highlights
 * that come or go, anything that changes in Redline's own layer, focus that moves.
 */
export function watchQuiet(el: HTMLElement): Noted {
  const noted: Noted = [];
  const view = el.ownerDocument.defaultView!;
  const layer = document.querySelector('redline-root')?.shadowRoot;
  const moved = new MutationObserver((records) =>
    noted.push(...records.map(({ type, target }) => `${type} in ${(target as Element).className ?? 'text'}`)),
  );
  let before: AbstractRange[] = [];
  const focused = () => (el.getRootNode() as Document | ShadowRoot).activeElement;
  let holder: Element | null = null;
  const begin = () => {
    before = marksIn(view);
    holder = focused();
    if (layer)
      moved.observe(layer, { subtree: true, childList: true, attributes: true, characterData: true });
  };
  const end = () => {
    for (const { type } of moved.takeRecords()) noted.push(type);
    moved.disconnect();
    const after = marksIn(view);
    if (after.length !== before.length || after.some((range, at) => range !== before[at]))
      noted.push('highlights were set anew');
    if (focused() !== holder) noted.push('focus moved');
    noted.push('ended');
  };
  // The start itself is the last moment in which anything may be done.
  view.addEventListener('compositionupdate', begin, { once: true });
  view.addEventListener('compositionend', end, { once: true });
  return noted;
}

function marksIn(view: Window & typeof globalThis): AbstractRange[] {
  return ['block', 'warn', 'advise'].flatMap((name) => [
    ...(view.CSS.highlights.get(`redline-${name}`) ?? []),
  ]);
}

/** A tree that can hold fields and needs its own observer and styles: the document, an open shadow root. */
export type Root = Document | ShadowRoot;

export function rootOf(el: Element): Root {
  return el.getRootNode() as Root;
}

/** Open shadow roots and, later, same-origin frames below a node. Walks elements once. */
export function* rootsBelow(node: Document | ShadowRoot | Element): Generator<ShadowRoot> {
  for (const el of node.querySelectorAll('*')) {
    const shadow = el.shadowRoot;
    if (!shadow || el.tagName === 'REDLINE-ROOT') continue;
    yield shadow;
    yield* rootsBelow(shadow);
  }
}

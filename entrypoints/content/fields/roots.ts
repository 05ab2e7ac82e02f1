/** A tree that can hold fields and needs its own observer and styles: a document, an open shadow root. */
export type Root = Document | ShadowRoot;

export function rootOf(el: Element): Root {
  return el.getRootNode() as Root;
}

/** Open shadow roots at and below a node. Walks elements once. */
export function* rootsBelow(node: Root | Element): Generator<ShadowRoot> {
  if (node.nodeType === 1) yield* shadowOf(node as Element);
  for (const el of node.querySelectorAll('*')) yield* shadowOf(el);
}

function* shadowOf(el: Element): Generator<ShadowRoot> {
  const shadow = el.shadowRoot;
  if (!shadow || el.tagName === 'REDLINE-ROOT') return;
  yield shadow;
  yield* rootsBelow(shadow);
}

/** Frames at and below a node, those in shadow roots aside. */
export function framesBelow(node: Root | Element): HTMLIFrameElement[] {
  const below = [...node.querySelectorAll('iframe')];
  return node.nodeType === 1 && isFrame(node) ? [node, ...below] : below;
}

export function isFrame(node: EventTarget | null): node is HTMLIFrameElement {
  return (node as Element | null)?.tagName === 'IFRAME';
}

import type { ProductSpec } from '../../../rules/engine/platform.ts';

/** A product that hangs on the draft, as its page shows it; price in yuan. */
export interface Attached {
  name: string;
  price?: number;
}

/** A label says little, a card more, a list of goods or a whole page much more. Characters. */
const LONGEST_LABEL = 12;
const LONGEST_CARD = 200;
const SHORTEST_NAME = 4;
/** Steps up from a label to the card it stands in or beside. */
const STEPS = 4;
const PRICE = /[¥￥]\s*(\d{1,7}(?:\.\d{1,2})?)|(\d{1,7}(?:\.\d{1,2})?)\s*元/;
/** Where a page shows something else: choices that are not made yet, and the draft itself. */
const ELSEWHERE =
  '[hidden], template, script, style, dialog, [role="dialog"], [aria-modal="true"], textarea, [contenteditable]:not([contenteditable="false"])';

/** The one product attached to the draft; null where there is none, or several and nothing says which. */
export function attachedIn(roots: Iterable<ParentNode>, spec: ProductSpec): Attached | null {
  const found = new Map<string, Attached>();
  for (const root of roots)
    for (const card of cardsIn(root, spec)) {
      const shown = inCard(card, spec);
      if (shown) found.set(shown.name, shown);
    }
  const [only, ...others] = found.values();
  return only && others.length === 0 ? only : null;
}

function cardsIn(root: ParentNode, { cards, words, decoys }: ProductSpec): Element[] {
  const there = (el: Element) => !el.closest([ELSEWHERE, ...decoys].join());
  const named = cards.flatMap((selector) => [...root.querySelectorAll(selector)]).filter(there);
  if (named.length > 0 || words.length === 0) return named;
  const labels = textsIn(root as Node, (text) => text.length <= LONGEST_LABEL && words.some(within(text)));
  return labels.filter(({ el }) => there(el)).flatMap(({ el }) => cardAround(el) ?? []);
}

const within = (text: string) => (word: string) => text.includes(word);
const bare = (el: Element) => (el.textContent ?? '').replace(/\s+/g, '');

/** The smallest element around a label that shows a price, of one product: more pictures are a list. */
function cardAround(label: Element): Element | null {
  let el: Element | null = label;
  for (let step = 0; el && step <= STEPS; step++, el = el.parentElement) {
    if (el.querySelector('textarea, [contenteditable]') || el.querySelectorAll('img').length > 1) return null;
    if (PRICE.test(bare(el))) return bare(el).length <= LONGEST_CARD ? el : null;
  }
  return null;
}

function inCard(card: Element, { names, words }: ProductSpec): Attached | null {
  const named = names.map((selector) => card.querySelector(selector)).find(Boolean);
  const name = (named ? named.textContent! : longest(card, words)).replace(/\s+/g, ' ').trim();
  if (name.length < SHORTEST_NAME) return null;
  const price = PRICE.exec(bare(card).replace(name.replace(/\s+/g, ''), ' '));
  return { name, ...(price && { price: Number(price[1] ?? price[2]) }) };
}

/** Of all that a card says, its product's name is the longest: the rest are labels, a price and buttons. */
function longest(card: Element, words: readonly string[]): string {
  const texts = textsIn(card, (text) => !PRICE.test(text) && !words.includes(text))
    .filter(({ el }) => !el.closest('button, [role="button"]'))
    .map(({ text }) => text);
  return texts.sort((a, b) => b.length - a.length)[0] ?? '';
}

/** Runs of text that pass, each with the element it stands in, in order. */
function textsIn(root: Node, passes: (text: string) => boolean): { el: Element; text: string }[] {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: { el: Element; text: string }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue!.trim();
    if (text && node.parentElement && passes(text)) found.push({ el: node.parentElement, text });
  }
  return found;
}

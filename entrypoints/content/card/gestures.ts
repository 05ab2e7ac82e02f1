import type { Finding } from '../../../rules/engine/finding.ts';
import type { Field } from '../fields/field.ts';
import { shiftOf, type Win, type Windows } from '../fields/windows.ts';
import type { CardController } from './controller.ts';
import { findingAt } from './hit.ts';

/** What the author's pointer and keys can reach. */
export interface Reach {
  /** The watched field under the pointer. */
  fieldOf(event: Event): Field | undefined;
  /** Where the author writes; null outside every field. */
  caret(): { field: Field; offset: number } | null;
  painted(field: Field): readonly Finding[];
  /** Every finding with its field, in reading order. */
  all(): { field: Field; finding: Finding }[];
  /** An input method is at work: its own windows move over the text, and nothing of ours may. */
  composing(): boolean;
  rects(field: Field, finding: Finding): DOMRect[];
  reveal(field: Field, finding: Finding): void;
}

/** ms the pointer rests on a mark before its card opens: passing over is no question. */
const REST = 180;

/** Opens the card by hover, click and keys, in every window. Only what a person did counts. */
export function listen(windows: Windows, reach: Reach, card: CardController): void {
  windows.each((win, signal) => listenIn(win, reach, card, signal));
}

function listenIn(win: Win, reach: Reach, card: CardController, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal };
  let rest = 0;
  /** The field is asked for while the event is on its way: afterwards its path is empty. */
  const at = (event: MouseEvent, field = reach.fieldOf(event)) => {
    if (!field || !event.isTrusted) return null;
    const { x, y, scale } = shiftOf(win);
    const [left, top] = [event.clientX * scale + x, event.clientY * scale + y];
    const finding = findingAt(left, top, field, reach.painted(field), reach.rects);
    return finding && { field, finding };
  };
  const hover = (event: MouseEvent) => {
    win.clearTimeout(rest);
    const field = reach.fieldOf(event);
    if (!field || event.buttons !== 0) return;
    rest = win.setTimeout(() => {
      if (reach.composing()) return;
      const hit = at(event, field);
      if (hit && card.open?.finding.key !== hit.finding.key) card.show(hit.field, hit.finding, 'pointer');
    }, REST);
  };
  const click = (event: MouseEvent) => {
    win.clearTimeout(rest);
    if (!event.isTrusted || card.holds(event)) return;
    const hit = at(event);
    if (hit) card.show(hit.field, hit.finding, 'pointer');
    else card.close();
  };
  win.addEventListener('mousemove', hover, options);
  win.addEventListener('click', click, options);
  win.addEventListener('keydown', (event) => keys(event, reach, card), { capture: true, signal });
  const refresh = () => {
    if (!reach.composing()) card.refresh();
  };
  win.addEventListener('scroll', () => win.requestAnimationFrame(refresh), options);
  win.addEventListener('resize', refresh, options);
  signal.addEventListener('abort', () => win.clearTimeout(rest), { once: true });
}

function keys(event: KeyboardEvent, reach: Reach, card: CardController): void {
  if (!event.isTrusted || event.isComposing) return;
  if (event.code === 'Escape' && card.open) card.close();
  else if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
  else if (event.code === 'Period') step(reach, card, 1);
  else if (event.code === 'Comma') step(reach, card, -1);
  else if (event.key === 'Enter') step(reach, card, 0);
  else return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** To the next finding, the one before, or (0) into the card of the present one. */
function step(reach: Reach, card: CardController, by: number): void {
  const all = reach.all();
  if (all.length === 0) return;
  const open = all.findIndex(({ finding }) => finding.key === card.open?.finding.key);
  const to = open === -1 ? fromCaret(all, reach.caret(), by) : open + by;
  const { field, finding } = all[(to + all.length) % all.length]!;
  reach.reveal(field, finding);
  card.show(field, finding, by === 0 ? 'key' : 'jump');
}

/** With no card open a step begins where the author writes: at the first finding that ends behind the caret. */
function fromCaret(all: ReturnType<Reach['all']>, caret: ReturnType<Reach['caret']>, by: number): number {
  const ahead = all.findIndex(({ field, finding }) => field === caret?.field && finding.end >= caret.offset);
  if (by < 0) return (ahead === -1 ? all.length : ahead) - 1;
  return ahead === -1 ? 0 : ahead;
}

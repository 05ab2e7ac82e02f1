export const NOTICE_CSS = `
.notice { position: fixed; z-index: 2147483647; right: 12px; bottom: 12px; max-width: min(320px, calc(100vw - 24px)); padding: 6px 12px; background: var(--rl-raised); color: var(--rl-ink-soft); border: 1px solid var(--rl-line); border-radius: 6px; font: 12px/1.5 var(--rl-font); }
.notice button { margin-inline-start: 10px; padding: 0; border: 0; background: none; color: var(--rl-ink); font: inherit; text-decoration: underline; cursor: pointer; }
.notice button:focus-visible { outline: 2px solid var(--rl-advise); outline-offset: 1px; }
`;

/** What a line offers, for as long as it stands. */
export interface Offer {
  label: string;
  act(): void;
}

/** One quiet line in our own layer; the next press anywhere else takes it away. */
export function notice(layer: ShadowRoot, sentence: string, signal: AbortSignal, offer?: Offer): void {
  if (offer) for (const old of layer.querySelectorAll('.notice')) old.remove();
  const line = layer.ownerDocument.createElement('p');
  line.className = 'notice';
  line.setAttribute('role', 'status');
  line.textContent = sentence;
  const gone = new AbortController();
  const end = () => {
    line.remove();
    gone.abort();
  };
  if (offer) line.append(buttonOf(offer, layer.ownerDocument, end));
  layer.append(line);
  const pressed = (event: Event) => {
    if (!event.composedPath().includes(line)) end();
  };
  const until = AbortSignal.any([signal, gone.signal]);
  layer.ownerDocument.addEventListener('pointerdown', pressed, { capture: true, signal: until });
}

function buttonOf({ label, act }: Offer, doc: Document, end: () => void): HTMLButtonElement {
  const button = doc.createElement('button');
  button.type = 'button';
  button.textContent = label;
  // The author goes on where they write: nothing of ours takes the focus by a press.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', ({ isTrusted }) => {
    if (!isTrusted) return;
    end();
    act();
  });
  return button;
}

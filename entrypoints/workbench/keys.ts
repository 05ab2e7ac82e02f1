import { useEffect } from 'preact/hooks';

export interface Strokes {
  next(): void;
  back(): void;
  /** Puts the caret where a note is written. */
  note(): void;
}

const KEYS: Record<string, keyof Strokes> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'back',
  ArrowUp: 'back',
  n: 'note',
};

/** j and k go through the queue, n to the note. Nothing is decided by one key: a slip must not approve. */
export function useStrokes(doc: Document, strokes: Strokes): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const into = event.target as Element | null;
      if (event.ctrlKey || event.metaKey || event.altKey || into?.closest('input, textarea, select')) return;
      const stroke = KEYS[event.key];
      if (!stroke) return;
      event.preventDefault();
      strokes[stroke]();
    };
    doc.addEventListener('keydown', press);
    return () => doc.removeEventListener('keydown', press);
  });
}

import { useState } from 'preact/hooks';
import type { Say } from './words.ts';

/** One place where the same words stand, with a little of what is around them. */
export interface SamePlace {
  key: string;
  before: string;
  text: string;
  after: string;
}

interface Props {
  /** All of them, the card's own among them; fewer than two and there is nothing to offer. */
  places: readonly SamePlace[];
  /** What the author wrote instead; empty takes the words away. */
  words: string;
  say: Say;
  trusted(event: Event): boolean;
  onReplaceAll(words: string): void;
}

/** The same change at every place with the same words: what will stand there is shown before it is done. */
export function CardSame({ places, words, say, trusted, onReplaceAll }: Props) {
  const [open, setOpen] = useState(false);
  if (places.length < 2) return null;
  const toggle = (event: MouseEvent) => {
    if (trusted(event)) setOpen(!open);
  };
  return (
    <div class="same">
      <button type="button" data-act="same" aria-expanded={open} onClick={toggle}>
        {say('card_same', String(places.length))}
      </button>
      {open && (
        <>
          <ol>
            {places.map(({ key, before, text, after }) => (
              <li key={key}>
                {before}
                <del>{text}</del>
                {words && <ins>{words}</ins>}
                {after}
              </li>
            ))}
          </ol>
          <button type="button" data-act="all" onClick={(event) => trusted(event) && onReplaceAll(words)}>
            {words ? say('card_same_replace', words) : say('card_same_delete')}
          </button>
        </>
      )}
    </div>
  );
}

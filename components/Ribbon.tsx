import { useRef, useState } from 'preact/hooks';
import type { Sentence } from '../rules/structure/result.ts';
import { type Say, useSentences } from './sentences.ts';

/** Below this a role is a guess, and looks like one. */
const SURE = 0.55;
/** Cells before the rest is only counted: a book is not read here. */
const MOST = 120;
/** Characters of a sentence that are read out with its cell. */
const QUOTED = 24;

interface Props {
  sentences: readonly Sentence[];
  /** Text of a part, to say which sentence a cell is. */
  textOf(part: string): string;
  /** The sentence is pointed at in the draft; null: none. */
  onShow(sentence: Sentence | null): void;
}

/** One cell a sentence, as wide as it is long, with letter and pattern of its role. Arrow keys go along it. */
export function Ribbon({ sentences, textOf, onShow }: Props) {
  const t = useSentences();
  const [at, setAt] = useState(0);
  const [shown, setShown] = useState<number | null>(null);
  const row = useRef<HTMLDivElement>(null);
  if (sentences.length === 0) return null;
  const cells = sentences.slice(0, MOST);
  const here = Math.min(at, cells.length - 1);
  const pressed = shown !== null && shown < cells.length ? shown : null;

  function press(n: number): void {
    const next = pressed === n ? null : n;
    setAt(n);
    setShown(next);
    onShow(next === null ? null : cells[next]!);
  }

  function move(event: KeyboardEvent): void {
    const steps: Record<string, number> = {
      ArrowRight: here + 1,
      ArrowLeft: here - 1,
      Home: 0,
      End: cells.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined || !cells[to]) return;
    event.preventDefault();
    setAt(to);
    (row.current?.children[to] as HTMLElement | undefined)?.focus();
  }

  return (
    <section class="rl-ribbon-box" aria-label={t('ribbon_label')}>
      <div
        ref={row}
        class="rl-ribbon"
        role="toolbar"
        aria-label={t('ribbon_hint')}
        onKeyDown={move}
        data-testid="ribbon"
      >
        {cells.map((sentence, n) => (
          <button
            key={`${sentence.part} ${sentence.start}`}
            type="button"
            class={`rl-cell rl-cell-${sentence.role} ${sentence.confidence < SURE ? 'rl-unsure' : ''}`}
            style={{ flexGrow: sentence.end - sentence.start }}
            tabIndex={n === here ? 0 : -1}
            aria-pressed={pressed === n}
            aria-label={spoken(sentence, n, textOf(sentence.part), t)}
            data-testid="cell"
            data-role={sentence.role}
            onClick={() => press(n)}
          >
            <span aria-hidden="true">{t(`ribbon_${sentence.role}`)}</span>
          </button>
        ))}
      </div>
      <p class="rl-ribbon-note" role="status" data-testid="ribbon-note">
        {pressed === null ? t('ribbon_hint') : line(cells[pressed]!, textOf(cells[pressed]!.part), t)}
        {sentences.length > MOST && ` ${t('ribbon_more', String(sentences.length - MOST))}`}
      </p>
    </section>
  );
}

const sureness = ({ confidence }: Sentence, t: Say): string =>
  confidence < SURE ? t('ribbon_unsure', String(Math.round(confidence * 100))) : '';

function spoken(sentence: Sentence, n: number, text: string, t: Say): string {
  const quote = text.slice(sentence.start, Math.min(sentence.end, sentence.start + QUOTED));
  return t('ribbon_cell', String(n + 1), t(`role_${sentence.role}`), quote) + sureness(sentence, t);
}

function line(sentence: Sentence, text: string, t: Say): string {
  const quote = text.slice(sentence.start, Math.min(sentence.end, sentence.start + QUOTED));
  const cut = sentence.end - sentence.start > QUOTED ? '…' : '';
  return `${t(`role_${sentence.role}`)}${sureness(sentence, t)}${t('list_separator')}${quote}${cut}`;
}

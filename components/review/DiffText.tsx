import { useSentences } from '../sentences.ts';

/** A stretch that stayed, came or went. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Marks what the eye cannot see: a changed character that takes no room must not look like no change. */
function visible(text: string): string {
  return [...text].map((char) => (UNSEEN.test(char) ? `⟨U+${hex(char)}⟩` : char)).join('');
}

/** Format characters, and what joins or varies without a width of its own. */
const UNSEEN = /^(?:\p{Cf}|\p{Variation_Selector}|\u{34f})$/u;
const hex = (char: string) => char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');

/** A word diff as it reads: what went is struck out, what came is underlined. */
export function DiffText({ pieces, label }: { pieces: readonly Piece[]; label: string }) {
  const t = useSentences();
  return (
    <section aria-label={label} data-testid="diff">
      <h3 class="rl-heading">{label}</h3>
      <p class="rl-diff">
        {pieces.map(({ kind, text }, at) => {
          const key = `${at}${kind}`;
          if (kind === 'same') return <span key={key}>{text}</span>;
          const shown = visible(text);
          return kind === 'added' ? (
            <ins key={key} title={t('review_diff_added')}>
              {shown}
            </ins>
          ) : (
            <del key={key} title={t('review_diff_removed')}>
              {shown}
            </del>
          );
        })}
      </p>
    </section>
  );
}

import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import { useSentences } from './sentences.ts';

interface Props {
  value: string;
  onInput(text: string): void;
  /** The textarea, so that a finding can be shown in it. */
  field?: Ref<HTMLTextAreaElement>;
}

/** Where the page has no draft: a place to paste one. Checks happen on every input. */
export function PasteBox({ value, onInput, field }: Props) {
  const t = useSentences();
  const id = useId();
  return (
    <div class="rl-paste">
      <label for={id} class="rl-heading">
        {t('paste_title')}
      </label>
      <textarea
        id={id}
        ref={field ?? null}
        rows={6}
        value={value}
        placeholder={t('paste_placeholder')}
        aria-describedby={`${id}-note`}
        data-testid="paste"
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      <p id={`${id}-note`} class="rl-paste-note">
        <span>{t('paste_local')}</span>
        <span>{t('paste_count', String([...value].length))}</span>
      </p>
    </div>
  );
}

import { codeOf, useSentences } from './sentences.ts';

export const NOTICES = [
  'loading',
  'no-draft',
  'not-supported',
  'no-answer',
  'off',
  'too-little',
  'engine-error',
  'packs-missing',
  'packs-stale',
  'offline',
] as const;
export type NoticeCode = (typeof NOTICES)[number];

const ALARMS: readonly NoticeCode[] = ['engine-error', 'packs-missing'];

interface Props {
  code: NoticeCode;
  params?: string[];
  /** Gives the notice its one button, for the codes that have one (`notice_<code>_action`). */
  onAction?: (() => void) | undefined;
}

/** One sentence, one button at most. What failed is announced; the rest waits to be read. */
export function Notice({ code, params = [], onAction }: Props) {
  const t = useSentences();
  const alarm = ALARMS.includes(code);
  return (
    <div
      class={`rl-notice ${alarm ? 'rl-alarm' : ''}`}
      role={alarm ? 'alert' : 'status'}
      data-testid={`notice-${code}`}
    >
      <p>{t(codeOf('notice', code), ...params)}</p>
      {onAction !== undefined && (
        <button type="button" class="rl-button" onClick={onAction}>
          {t(`${codeOf('notice', code)}_action`)}
        </button>
      )}
    </div>
  );
}

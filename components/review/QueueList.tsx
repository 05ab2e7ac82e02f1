import { useState } from 'preact/hooks';
import type { Standing } from '../../review/case.ts';
import type { Platform } from '../../rules/engine/draft.ts';
import { codeOf, useSentences } from '../sentences.ts';
import { Badge } from './Badge.tsx';

export interface QueueItem {
  author: string;
  case: string;
  name: string;
  title: string;
  platform: Platform;
  status: Standing;
  round: number;
  conflict: boolean;
  doubtful: boolean;
  /** Words: `2 天前`, `11 月 30 日前`. */
  age: string;
  due?: string | undefined;
  late: boolean;
}

/** Rows drawn at once; the rest on demand, so that a thousand cases open as fast as ten. */
const PAGE = 60;

interface Props {
  rows: readonly QueueItem[];
  current: string | null;
  onOpen(row: QueueItem): void;
}

export function QueueList({ rows, current, onOpen }: Props) {
  const t = useSentences();
  const [shown, setShown] = useState(PAGE);
  if (rows.length === 0) return <p class="rl-soft">{t('review_queue_empty')}</p>;
  return (
    <>
      <ol class="rl-queue" data-testid="queue">
        {rows.slice(0, shown).map((row) => (
          <li key={`${row.author}/${row.case}`}>
            <button
              type="button"
              class="rl-queue-row"
              data-testid="queue-row"
              data-case={row.case}
              aria-current={current === `${row.author}/${row.case}`}
              onClick={() => onOpen(row)}
            >
              <b>{row.title}</b>
              <span class="rl-queue-facts">
                <Badge standing={row.status} />
                <span>{row.name}</span>
                <span>{t(codeOf('platform', row.platform))}</span>
                <span>{t('review_round', String(row.round))}</span>
                <span>{row.age}</span>
                {row.due && <span class={row.late ? 'rl-block' : ''}>{row.due}</span>}
                {row.conflict && <span class="rl-block">{t('review_conflict')}</span>}
                {row.doubtful && <span class="rl-warn">{t('review_doubtful')}</span>}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {rows.length > shown && (
        <button type="button" class="rl-link" onClick={() => setShown(shown + PAGE)}>
          {t('review_queue_more', String(rows.length - shown))}
        </button>
      )}
    </>
  );
}

import { useRef, useState } from 'preact/hooks';
import { ExchangeBox } from '../../components/review/ExchangeBox.tsx';
import { type QueueItem, QueueList } from '../../components/review/QueueList.tsx';
import { useSentences } from '../../components/sentences.ts';
import { useAsking } from './asking.ts';
import { CaseView } from './CaseView.tsx';
import type { DeskEdge } from './edge.ts';
import { Failed } from './Failed.tsx';
import { useStrokes } from './keys.ts';
import { FILTERS, type Filter, useQueue } from './queue.ts';
import { usePacks } from './rules.ts';

const keyOf = ({ author, case: id }: Pick<QueueItem, 'author' | 'case'>) => `${author}/${id}`;

/** View 审核台: queue, text and findings side by side; on a narrow panel one after the other. */
export function Desk({ edge }: { edge: DeskEdge }) {
  const t = useSentences();
  const [filter, setFilter] = useState<Filter>('todo');
  const [open, setOpen] = useState<{ author: string; case: string } | null>(null);
  const queue = useQueue(edge, filter);
  const packs = usePacks(edge);
  const asking = useAsking();
  const note = useRef<HTMLTextAreaElement>(null);
  const at = queue.items.findIndex((row) => open && keyOf(row) === keyOf(open));
  const go = (step: number) => {
    const row = queue.items[Math.min(Math.max(at + step, 0), queue.items.length - 1)];
    if (row) setOpen(row);
  };
  useStrokes(document, { next: () => go(1), back: () => go(-1), note: () => note.current?.focus() });

  async function take(text: string) {
    const done = await asking.run(edge.ask('importEvents', { text }));
    await queue.read();
    if (done?.last) setOpen(done.last);
  }

  return (
    <section class="rl-desk" data-testid="desk" data-open={open !== null}>
      <nav class="rl-desk-queue" aria-label={t('review_queue')}>
        <p class="rl-filters">
          {FILTERS.map((each) => (
            <button
              key={each}
              type="button"
              class="rl-link"
              aria-pressed={filter === each}
              data-testid={`filter-${each}`}
              onClick={() => setFilter(each)}
            >
              {t(`review_filter_${each}`)}
            </button>
          ))}
        </p>
        {!queue.loading && (
          <QueueList
            rows={queue.items}
            current={open && keyOf(open)}
            onOpen={({ author, case: id }) => setOpen({ author, case: id })}
          />
        )}
        <ExchangeBox
          label="review_paste_case"
          action="review_take"
          testid="case"
          onText={(text) => void take(text)}
        />
        <Failed reason={asking.failed} />
        <p class="rl-soft">{t('review_keys')}</p>
      </nav>
      {open && packs && queue.team && (
        <CaseView
          key={keyOf(open)}
          {...{ edge, packs, note }}
          team={queue.team}
          name={open}
          onBack={() => setOpen(null)}
          onChanged={() => void queue.read()}
        />
      )}
      {!open && <p class="rl-desk-empty rl-soft">{t('review_desk_empty')}</p>}
    </section>
  );
}

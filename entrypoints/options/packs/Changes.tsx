import { useEffect, useState } from 'preact/hooks';
import type { TeamReport } from '../../../bridge/rule-report.ts';
import type { SeenRules } from '../../../bridge/seen-rules.ts';
import type { Pack } from '../../../rules/engine/index.ts';
import type { OptionsEdge } from '../edge.ts';
import { newsOf, type PackNews, seenOf } from './news.ts';

const MOST = 8;

interface Props {
  edge: OptionsEdge;
  packs: readonly Pack[];
  teams: readonly TeamReport[];
}

/** What changed for the person in front of this browser since they last said that they know. */
export function Changes({ edge, packs, teams }: Props) {
  const [seen, setSeen] = useState<SeenRules | null | undefined>(undefined);
  const t = edge.text;
  useEffect(() => {
    void edge.seen().then(async (known) => {
      if (known === null) await edge.saveSeen(seenOf(packs));
      setSeen(known ?? seenOf(packs));
    });
  }, [edge, packs]);
  if (seen === undefined) return null;
  const news = newsOf(packs, seen);
  const notes = new Map(teams.flatMap((team) => team.packs.map((line) => [line.id, line.notes] as const)));

  async function known(): Promise<void> {
    const now = seenOf(packs);
    await edge.saveSeen(now);
    setSeen(now);
  }
  return (
    <section aria-labelledby="news-title" data-testid="news">
      <div class="rl-bar-top">
        <h2 id="news-title">{t('opt_news_title')}</h2>
        {news.length > 0 && (
          <button type="button" class="rl-button" onClick={() => void known()}>
            {t('opt_news_known')}
          </button>
        )}
      </div>
      {news.length === 0 && <p class="rl-soft">{t('opt_news_none')}</p>}
      <ul class="rl-plain">
        {news.map((each) => (
          <NewsLine key={each.id} news={each} notes={notes.get(each.id) ?? ''} edge={edge} />
        ))}
      </ul>
      {news.length > 0 && <p class="rl-soft">{t('opt_news_drafts')}</p>}
    </section>
  );
}

function NewsLine({ news, notes, edge }: { news: PackNews; notes: string; edge: OptionsEdge }) {
  const t = edge.text;
  const { title, from, to, added, changed, removed } = news;
  const list = (titles: string[]) =>
    titles.slice(0, MOST).join('、') +
    (titles.length > MOST ? t('opt_news_more', String(titles.length)) : '');
  return (
    <li>
      <b>{from === undefined ? t('opt_news_pack', title, to) : t('opt_news_version', title, from, to)}</b>
      {notes !== '' && <p>{t('opt_news_said', notes)}</p>}
      {added.length > 0 && <p>{t('opt_news_added', list(added))}</p>}
      {changed.length > 0 && <p>{t('opt_news_changed', list(changed))}</p>}
      {removed > 0 && <p>{t('opt_news_removed', String(removed))}</p>}
    </li>
  );
}

import { useState } from 'preact/hooks';
import { Mark } from '../../components/Mark.tsx';
import { SentencesProvider } from '../../components/sentences.ts';
import { Desk } from './Desk.tsx';
import type { DeskEdge } from './edge.ts';
import { MyDraft } from './MyDraft.tsx';
import { Team } from './Team.tsx';

export const VIEWS = ['draft', 'desk', 'team'] as const;
export type View = (typeof VIEWS)[number];

/** The same in a tab and in the panel: 本稿, 审核台, 小组. */
export function App({ edge, first }: { edge: DeskEdge; first: View }) {
  const [view, setView] = useState(first);
  return (
    <SentencesProvider value={edge.text}>
      <main class="rl-bench" data-view={view}>
        <header class="rl-head">
          <Mark />
          <h1>{edge.text('review_app')}</h1>
          <nav class="rl-views" aria-label={edge.text('review_views')}>
            {VIEWS.map((each) => (
              <button
                key={each}
                type="button"
                class="rl-link"
                aria-current={view === each ? 'page' : undefined}
                data-testid={`view-${each}`}
                onClick={() => setView(each)}
              >
                {edge.text(`review_view_${each}`)}
              </button>
            ))}
          </nav>
        </header>
        {view === 'draft' && <MyDraft edge={edge} />}
        {view === 'desk' && <Desk edge={edge} />}
        {view === 'team' && <Team edge={edge} />}
      </main>
    </SentencesProvider>
  );
}

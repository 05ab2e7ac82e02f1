import { useEffect, useState } from 'preact/hooks';
import { Mark } from '../../components/Mark.tsx';
import { SentencesProvider } from '../../components/sentences.ts';
import type { OptionsEdge } from './edge.ts';
import { LeadView } from './lead/LeadView.tsx';
import { PacksView } from './packs/PacksView.tsx';
import { useRules } from './packs/rules.ts';
import { SettingsView } from './settings/SettingsView.tsx';

const VIEWS = ['packs', 'team', 'settings'] as const;
export type View = (typeof VIEWS)[number];

/** The address keeps the view, so that a reload or a bookmark comes back to it. */
const viewAt = (hash: string): View => VIEWS.find((view) => hash === `#${view}`) ?? 'packs';

export function Options({ edge, start }: { edge: OptionsEdge; start?: View }) {
  const [view, setView] = useState<View>(start ?? viewAt(location.hash));
  const rules = useRules(edge);
  useEffect(() => {
    const follow = () => setView(viewAt(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return (
    <SentencesProvider value={edge.text}>
      <header class="rl-top">
        <Mark />
        <h1>{edge.text('popup_title')}</h1>
        <nav aria-label={edge.text('opt_nav')}>
          {VIEWS.map((each) => (
            <a
              key={each}
              href={`#${each}`}
              aria-current={each === view ? 'page' : undefined}
              data-testid={`view-${each}`}
            >
              {edge.text(`opt_view_${each}`)}
            </a>
          ))}
        </nav>
      </header>
      <main class="rl-options">
        {view === 'packs' && <PacksView edge={edge} rules={rules} />}
        {view === 'team' && <LeadView edge={edge} rules={rules} />}
        {view === 'settings' && <SettingsView edge={edge} rules={rules} />}
      </main>
    </SentencesProvider>
  );
}

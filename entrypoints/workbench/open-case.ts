import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CaseName, Decision } from '../../bridge/review-report.ts';
import type { CaseState } from '../../review/case.ts';
import { useAsking } from './asking.ts';
import type { DeskEdge } from './edge.ts';

const AGAIN = 2000;

/** One case, kept up to date while it is open; `act` answers whether it was done. */
export function useCase(edge: DeskEdge, { author, case: id }: CaseName, onChanged: () => void) {
  const [state, setState] = useState<CaseState | null>(null);
  const asking = useAsking();
  const read = useCallback(async () => {
    const next = await edge.ask('reviewCase', { author, case: id });
    setState((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
  }, [edge, author, id]);
  useEffect(() => {
    void read();
    const timer = setInterval(() => void read().catch(() => undefined), AGAIN);
    return () => clearInterval(timer);
  }, [read]);
  async function act(made: Decision['act']): Promise<boolean> {
    const done = await asking.run(edge.ask('decide', { author, case: id, act: made }));
    if (done) setState(done);
    onChanged();
    return done !== undefined;
  }
  return { state, asking, act };
}

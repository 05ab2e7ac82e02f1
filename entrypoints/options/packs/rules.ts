import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Reason, TeamReport } from '../../../bridge/rule-report.ts';
import { loadBundle, type Pack } from '../../../rules/engine/index.ts';
import type { OptionsEdge } from '../edge.ts';

export interface Rules {
  /** Null until they came; empty where they could not be read. */
  packs: readonly Pack[] | null;
  teams: readonly TeamReport[];
  /** Where an update stands; null when none runs. */
  step: string | null;
  error: Reason | null;
  /** What the last update by hand came to. */
  outcome: 'changed' | 'same' | null;
  read(): Promise<void>;
  update(): Promise<void>;
}

const LOOK_AGAIN = 400;

/** Packs and teams, and the update that a person asks for. */
export function useRules(edge: OptionsEdge): Rules {
  const [packs, setPacks] = useState<readonly Pack[] | null>(null);
  const [teams, setTeams] = useState<readonly TeamReport[]>([]);
  const [step, setStep] = useState<string | null>(null);
  const [error, setError] = useState<Reason | null>(null);
  const [outcome, setOutcome] = useState<Rules['outcome']>(null);

  const read = useCallback(async () => {
    const [loaded, known] = await Promise.all([load(edge), edge.teams().catch(() => [])]);
    setPacks(loaded);
    setTeams(known);
  }, [edge]);
  useEffect(() => void read(), [read]);

  const update = useCallback(async () => {
    setStep('start');
    setError(null);
    setOutcome(null);
    const looking = setInterval(() => {
      void edge.teams().then(([first]) => first?.step && setStep(first.step));
    }, LOOK_AGAIN);
    try {
      const { changed, error: failed } = await edge.sync();
      setOutcome(changed ? 'changed' : 'same');
      setError(failed ?? null);
    } catch {
      setError({ code: 'trust_store', params: [] });
    } finally {
      clearInterval(looking);
      setStep(null);
      await read();
    }
  }, [edge, read]);
  return { packs, teams, step, error, outcome, read, update };
}

async function load(edge: OptionsEdge): Promise<readonly Pack[]> {
  try {
    return (await edge.packs()).flatMap((buffer) => loadBundle(buffer));
  } catch {
    return [];
  }
}

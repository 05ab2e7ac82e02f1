import { useState } from 'preact/hooks';
import type { Outcome } from '../../bridge/review-report.ts';
import type { Reason } from '../../bridge/rule-report.ts';

/** One thing asked at a time; what failed stays until the next try. */
export function useAsking() {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Reason | null>(null);
  async function run<T>(work: Promise<Outcome<T>>): Promise<T | undefined> {
    setBusy(true);
    setFailed(null);
    try {
      const outcome = await work;
      if ('done' in outcome) return outcome.done;
      setFailed(outcome.error);
    } catch (error) {
      setFailed({ code: 'review_error_other', params: [String(error)] });
    } finally {
      setBusy(false);
    }
    return undefined;
  }
  return { busy, failed, run, fail: setFailed };
}

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { OptionsEdge } from '../edge.ts';
import { type Desk, emptyDesk } from './desk.ts';

export interface LeadDesk {
  /** Null until it was read. */
  desk: Desk | null;
  change(next: (desk: Desk) => Desk): void;
  /** Saved before this resolves: for what must not be lost, a key or a release. What was typed meanwhile stays. */
  keep(change: Partial<Desk>): Promise<void>;
  saving: 'saved' | 'saving' | 'failed';
}

const SETTLE = 300;

/** The lead's table, saved a moment after each change, in the order of the changes. */
export function useDesk(edge: OptionsEdge): LeadDesk {
  const [desk, setDesk] = useState<Desk | null>(null);
  const [saving, setSaving] = useState<LeadDesk['saving']>('saved');
  const last = useRef<Desk | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const write = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const now = last.current!;
    const saved = queue.current.then(() => edge.saveDesk(now));
    queue.current = saved.catch(() => undefined);
    return saved.then(
      () => setSaving('saved'),
      (error) => {
        setSaving('failed');
        throw error;
      },
    );
  }, [edge]);

  const put = useCallback((next: Desk) => {
    last.current = next;
    setDesk(next);
    setSaving('saving');
  }, []);

  useEffect(() => {
    void edge.desk().then((found) => {
      last.current = found ?? emptyDesk(randomHex(edge));
      setDesk(last.current);
    });
    // A tab that is closed within the moment still saves.
    const flush = () => timer.current !== undefined && void write().catch(() => undefined);
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [edge, write]);

  const change = useCallback(
    (next: (desk: Desk) => Desk) => {
      put(next(last.current!));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void write().catch(() => undefined), SETTLE);
    },
    [put, write],
  );
  const keep = useCallback(
    (next: Partial<Desk>) => {
      put({ ...last.current!, ...next });
      return write();
    },
    [put, write],
  );
  return { desk, change, keep, saving };
}

const randomHex = ({ random }: OptionsEdge): string =>
  [...random(new Uint8Array(3))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

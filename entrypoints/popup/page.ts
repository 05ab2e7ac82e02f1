import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { ContextChoice } from '../../rules/engine/draft.ts';
import type { PageReading, PopupEdge } from './edge.ts';
import { type Reading, readingOfPage } from './reading.ts';

export interface Page {
  /** Null until the page answered. */
  answer: PageReading | null;
  reading: Reading | 'failed' | null;
  choice: ContextChoice;
  read(): Promise<void>;
  choose(choice: ContextChoice): Promise<void>;
  jump(key: string): Promise<void>;
  /** Points at a place in the page; null at none. */
  role(place: { part: string; start: number; end: number } | null): Promise<void>;
  readAsked(read: boolean): Promise<void>;
}

/** What the page in front holds, and what the author chose for it. */
export function usePage(edge: PopupEdge): Page {
  const [answer, setAnswer] = useState<PageReading | null>(null);
  const [choice, setChoice] = useState<ContextChoice>({});

  const read = useCallback(async () => setAnswer(await edge.readPage()), [edge]);
  useEffect(() => {
    void edge.choice().then(setChoice);
    void read();
  }, [edge, read]);

  const reading = useMemo(() => judge(answer), [answer]);
  return {
    answer,
    reading,
    choice,
    read,
    async choose(next) {
      setChoice(next);
      await edge.choose(next);
      await read();
    },
    async readAsked(on) {
      await edge.readAsked(on);
      await read();
    },
    async role(place) {
      if (!(await edge.role(place))) await read();
    },
    /** A finding that is gone means the page moved on: read it again. */
    async jump(key) {
      if (!(await edge.jump(key))) await read();
    },
  };
}

function judge(answer: PageReading | null): Reading | 'failed' | null {
  if (answer === null || 'error' in answer) return null;
  try {
    return readingOfPage(answer);
  } catch {
    return 'failed';
  }
}

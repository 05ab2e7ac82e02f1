import type { PackFile } from '../../../rules/trust/index.ts';
import type { Trial } from '../edge.ts';

/** Tries packs in a worker, one that is started when first asked. A worker that fails rejects what waits for it. */
export function trials(start: () => Worker): (files: readonly PackFile[]) => Promise<Trial> {
  let worker: Worker | undefined;
  let last = 0;
  const waiting = new Map<number, { done(trial: Trial): void; failed(error: Error): void }>();
  return (files) =>
    new Promise((done, failed) => {
      worker ??= listen(start());
      const id = ++last;
      waiting.set(id, { done, failed });
      worker.postMessage({ id, files });
    });

  function listen(started: Worker): Worker {
    started.addEventListener('message', ({ data }: MessageEvent<{ id: number; trial: Trial }>) => {
      waiting.get(data.id)?.done(data.trial);
      waiting.delete(data.id);
    });
    started.addEventListener('error', ({ message }) => {
      for (const { failed } of waiting.values()) failed(new Error(message));
      waiting.clear();
      worker = undefined;
    });
    return started;
  }
}

/** Milliseconds that `run` takes. */
export function timed(run: () => unknown): number {
  const start = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
export const p95 = (values: readonly number[]): number => quantile(values, 0.95);

export interface Pair {
  one: number[];
  two: number[];
}

/**
 * Times two things on the same documents, a new document each round, by turns: whatever the machine does
 * meanwhile happens to both. The first rounds warm up and do not count.
 */
export function interleaved(
  one: (text: string) => unknown,
  two: (text: string) => unknown,
  documents: readonly string[],
  warmUp: number,
): Pair {
  const pair: Pair = { one: [], two: [] };
  for (const [round, text] of documents.entries()) {
    const first = round % 2 ? two : one;
    const second = round % 2 ? one : two;
    const times = [timed(() => first(text)), timed(() => second(text))];
    if (round < warmUp) continue;
    pair.one.push(times[round % 2 ? 1 : 0]!);
    pair.two.push(times[round % 2 ? 0 : 1]!);
  }
  return pair;
}

const never: unknown[] = [];
/** Takes a result so that no compiler may drop the work. */
export function keep(value: unknown): void {
  if (value === never) never.push(value);
}

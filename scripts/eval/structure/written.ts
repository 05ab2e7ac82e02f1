import { type Context, draftOf } from '../../../rules/engine/draft.ts';
import { profileFor, type Role, type Score, score } from '../../../rules/structure/index.ts';

/** A stretch of text and the role its author or labeller gave it. */
export type Said = readonly [role: Role, text: string];

/** A post put together from such stretches, and what stands between two of them. */
export interface Written {
  value: readonly Said[];
  benefit: readonly Said[];
  action: readonly Said[];
  between: string;
}

export type Roll = () => number;
const DATE = '2026-11-24';

/** mulberry32: the same posts on every run. */
export function dice(seed: number): Roll {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffled<T>(list: readonly T[], roll: Roll): T[] {
  return list
    .map((item) => ({ item, at: roll() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** Two or three of value, two to four of benefit, one of action, in that order. */
export function compose(pool: readonly Said[], between: string, roll: Roll): Written {
  const take = (role: Role, n: number) =>
    shuffled(
      pool.filter(([own]) => own === role),
      roll,
    ).slice(0, n);
  const value = take('value', 2 + Math.floor(roll() * 2));
  const benefit = take('benefit', 2 + Math.floor(roll() * 3));
  return { value, benefit, action: take('action', 1), between };
}

export const whole = ({ value, benefit, action }: Written): Said[] => [...value, ...benefit, ...action];

export const textOf = (lines: readonly Said[], { between }: Pick<Written, 'between'>): string =>
  lines.map(([, text]) => text).join(between);

/** The structure alone: nothing is found in it, so nothing caps it. */
export function judgeText(text: string, given: Partial<Context> = {}): Score {
  const draft = draftOf(text, given, DATE);
  const { platform, kind, medium, date } = draft.context;
  const seen = { confidence: 1, from: 'default' as const, cues: [] };
  const context = {
    ...{ platform, kind, medium, date },
    industry: { ...seen, value: 'other' as const },
    speaker: { ...seen, value: 'seller' as const },
    commercial: { ...seen, value: 'yes' as const },
  };
  return score(draft, { findings: [], suppressed: [], context }, profileFor(draft.context));
}

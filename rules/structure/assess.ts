import type { Draft } from '../engine/draft.ts';
import { type Content, contentOf } from './content.ts';
import { balanceShare, type Clarity, clarityOf, type Fit, fitOf } from './form.ts';
import { earlyCall, orderShare } from './order.ts';
import type { Profile } from './profiles.ts';
import { CORE, type CoreRole, type Line } from './reading.ts';
import type { ScoreParts } from './result.ts';
import { CEILINGS } from './weights.ts';

/** All that was measured, before the gate: the points and what the advice is made from. */
export interface Assessment {
  parts: ScoreParts;
  content: Record<CoreRole, Content>;
  early: Line | undefined;
  clarity: Clarity;
  fit: Fit;
  /** What threw: it has no points and gives no advice; the rest stands. */
  failed: (keyof ScoreParts)[];
}

/** One assessment each. They are run apart, so that one that fails sinks no other. */
export const MEASURES = {
  content: contentOf,
  early: earlyCall,
  order: orderShare,
  balance: balanceShare,
  clarity: clarityOf,
  fit: fitOf,
};
export type Measures = typeof MEASURES;

export const PART_NAMES = Object.keys(CEILINGS) as (keyof ScoreParts)[];
export const NO_POINTS: ScoreParts = {
  value: 0,
  benefit: 0,
  action: 0,
  order: 0,
  balance: 0,
  clarity: 0,
  platform: 0,
};
const NO_CLARITY: Clarity = { share: 0, long: [], wall: undefined, conflict: undefined, exclaims: false };
const NO_FIT: Fit = { share: 0, length: 0, lengthShare: 1, title: 0, tags: 0 };

/** Points are kept in tenths, so what is printed adds up to `raw` exactly. */
const tenths = (points: number): number => Math.round(points * 10) / 10;

export function assess(
  draft: Draft,
  lines: readonly Line[],
  profile: Profile,
  measures: Measures = MEASURES,
): Assessment {
  const failed = new Set<keyof ScoreParts>();
  const part = <T>(name: keyof ScoreParts, measure: () => T, otherwise: T): T => {
    try {
      return measure();
    } catch {
      failed.add(name);
      return otherwise;
    }
  };
  const early = part('order', () => measures.early(lines, profile.cycles), undefined);
  const contentIn = (role: CoreRole) =>
    part(role, () => measures.content(lines, role, role === 'value' && early !== undefined), {
      share: 0,
      // Said, as far as is known: what was not worked out must not cost the order its points too.
      present: lines.some((line) => line.role === role),
      faults: [],
    });
  const content = { value: contentIn('value'), benefit: contentIn('benefit'), action: contentIn('action') };
  const present = new Set(CORE.filter((role) => content[role].present));
  const clarity = part('clarity', () => measures.clarity(lines, profile), NO_CLARITY);
  const fit = part('platform', () => measures.fit(draft, lines, profile), NO_FIT);
  const shares: ScoreParts = {
    value: content.value.share,
    benefit: content.benefit.share,
    action: content.action.share,
    order: part('order', () => measures.order(lines, present, profile.cycles, early !== undefined), 0),
    balance: part('balance', () => measures.balance(lines, profile), 0),
    clarity: clarity.share,
    platform: fit.share,
  };
  const parts = { ...NO_POINTS };
  for (const name of PART_NAMES)
    if (!failed.has(name)) parts[name] = tenths(CEILINGS[name] * Math.min(1, shares[name]));
  return { parts, content, early, clarity, fit, failed: PART_NAMES.filter((name) => failed.has(name)) };
}

/** The sum of the parts as printed, 0–100. */
export const rawOf = (parts: ScoreParts): number =>
  tenths(PART_NAMES.reduce((sum, name) => sum + parts[name], 0));

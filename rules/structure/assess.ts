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
}

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

/** Points are kept in tenths, so what is printed adds up to `raw` exactly. */
const tenths = (points: number): number => Math.round(points * 10) / 10;

export function assess(draft: Draft, lines: readonly Line[], profile: Profile): Assessment {
  const early = earlyCall(lines, profile.cycles);
  const content = {
    value: contentOf(lines, 'value', early !== undefined),
    benefit: contentOf(lines, 'benefit', false),
    action: contentOf(lines, 'action', false),
  };
  const present = new Set(CORE.filter((role) => content[role].present));
  const clarity = clarityOf(lines, profile);
  const fit = fitOf(draft, lines, profile);
  const shares: ScoreParts = {
    value: content.value.share,
    benefit: content.benefit.share,
    action: content.action.share,
    order: orderShare(lines, present, profile.cycles, early !== undefined),
    balance: balanceShare(lines, profile),
    clarity: clarity.share,
    platform: fit.share,
  };
  const parts = { ...NO_POINTS };
  for (const name of PART_NAMES) parts[name] = tenths(CEILINGS[name] * Math.min(1, shares[name]));
  return { parts, content, early, clarity, fit };
}

/** The sum of the parts as printed, 0–100. */
export const rawOf = (parts: ScoreParts): number =>
  tenths(PART_NAMES.reduce((sum, name) => sum + parts[name], 0));

import { countHan } from './chars.ts';
import type { Line } from './reading.ts';
import { ENOUGH, ORDER } from './weights.ts';

/** Why no number is given. A surface shows its own words for each (`score_reason_<code>`). */
export const REASONS = [
  'not-checked',
  'failed',
  'packs-stale',
  'empty',
  'not-chinese',
  'too-short',
  'one-sentence',
  'no-structure',
] as const;
export type Reason = (typeof REASONS)[number];

/** Nothing to judge is grey, with the reason, and never a number. */
export function reasonAgainst(lines: readonly Line[]): Reason | undefined {
  const said = lines.filter(({ kind }) => kind === 'sentence');
  if (said.length === 0) return 'empty';
  const han = said.reduce((sum, { text }) => sum + countHan(text), 0);
  const chars = said.reduce((sum, line) => sum + line.chars, 0);
  if (han < chars * ENOUGH.hanShare) return 'not-chinese';
  if (chars < ENOUGH.chars) return 'too-short';
  if (new Set(said.map(({ text }) => text)).size < ENOUGH.sentences) return 'one-sentence';
  const carried = said.filter(({ role, evidence }) => role !== 'other' && evidence[role] >= ORDER.bar);
  const covered = carried.reduce((sum, line) => sum + line.chars, 0);
  return covered < chars * ENOUGH.coverage ? 'no-structure' : undefined;
}

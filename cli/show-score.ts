import type { Draft } from '../rules/engine/index.ts';
import { type Advice, REASONS, type Score, type ScoreParts } from '../rules/structure/index.ts';
import { partName, placeOf } from './place.ts';
import { say, type TextKey } from './texts.ts';

const CEILINGS: [keyof ScoreParts, number][] = [
  ['value', 20],
  ['benefit', 20],
  ['action', 20],
  ['order', 15],
  ['balance', 8],
  ['clarity', 9],
  ['platform', 8],
];

/** A score to read in a terminal, its advice in the scorer's order. */
export function showScore(draft: Draft, result: Score): string {
  const { score, seconds, advice } = result;
  const parts = CEILINGS.map(([id, most]) => `${say(`cli_score_part_${id}`)} ${score.parts[id]}/${most}`);
  const lines = [total(result)];
  if (score.total !== null) lines.push(parts.join(' · '));
  if (seconds.high > 0) lines.push(say('cli_seconds', Math.round(seconds.low), Math.round(seconds.high)));
  return [...lines, ...advice.map((each) => showAdvice(draft, each))].join('\n');
}

function total({ score: { total, raw, cap, reason } }: Score): string {
  if (total === null) return say('cli_score_none', reasonText(reason));
  if (cap === null || raw === null || cap >= raw) return say('cli_score', total);
  return say('cli_score_capped', total, raw, cap);
}

function reasonText(reason = ''): string {
  const known = REASONS.find((each) => each === reason);
  return known ? say(`score_reason_${known.replaceAll('-', '_')}` as TextKey) : reason;
}

function showAdvice(draft: Draft, { text, gain, part, start }: Advice): string {
  const whole = draft.parts.find(({ id }) => id === part)?.text;
  const where =
    whole === undefined || start === undefined ? '' : `${partName(part!)} ${placeOf(whole, start)} `;
  return `● ${where}${text}（+${gain}）`;
}

import type { Draft } from '../rules/engine/index.ts';
import type { Advice, Score, ScoreParts } from '../rules/structure/index.ts';
import { partName, placeOf } from './place.ts';

const PARTS: [keyof ScoreParts, string, number][] = [
  ['value', '价值', 20],
  ['benefit', '好处', 20],
  ['action', '行动', 20],
  ['order', '顺序', 15],
  ['balance', '比例', 8],
  ['clarity', '清楚', 9],
  ['platform', '平台', 8],
];

/** A score to read in a terminal, best advice first as the scorer gives it. */
export function showScore(draft: Draft, { score, seconds, advice }: Score): string {
  const { total, raw, cap, reason, parts } = score;
  const head =
    total === null
      ? `没有分数：${reason ?? '没有可评的文字'}`
      : `${total} 分${cap !== null && raw !== null && cap < raw ? `（结构 ${raw}，有未处理的问题，最高 ${cap}）` : ''}`;
  const lines = [head, PARTS.map(([id, name, most]) => `${name} ${parts[id]}/${most}`).join(' · ')];
  if (seconds.high > 0) lines.push(`念出来约 ${Math.round(seconds.low)}–${Math.round(seconds.high)} 秒`);
  return [...lines, ...advice.map((each) => showAdvice(draft, each))].join('\n');
}

function showAdvice(draft: Draft, { text, gain, part, start }: Advice): string {
  const whole = draft.parts.find(({ id }) => id === part)?.text;
  const where =
    whole === undefined || start === undefined ? '' : `${partName(part!)} ${placeOf(whole, start)} `;
  return `● ${where}${text}（+${gain}）`;
}

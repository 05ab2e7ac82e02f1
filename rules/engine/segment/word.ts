import type { Profile } from '../fold/profile.ts';
import type { Span } from './clause.ts';

type Run = 'letter' | 'digit' | undefined;

function runAt(text: string, at: number, { table }: Profile): Run {
  const unit = at < 0 || at >= text.length ? 0 : table[text.charCodeAt(at)]!;
  if (unit >= 0x30 && unit <= 0x39) return 'digit';
  return unit >= 0x61 && unit <= 0x7a ? 'letter' : undefined;
}

/** Whether a hit breaks a Latin word or a number apart: vx in devx, 第1 in 第10. Han has no such edges. */
export function cutsWord(text: string, { start, end }: Span, profile: Profile): boolean {
  const joins = (at: number): boolean => {
    const run = runAt(text, at, profile);
    return run !== undefined && run === runAt(text, at - 1, profile);
  };
  return joins(start) || joins(end);
}

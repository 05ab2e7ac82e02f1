import type { Finding } from '../engine/finding.ts';
import { GATE } from './weights.ts';

export interface Gate {
  cap: number | null;
  /** Points off the total, already bounded. */
  off: number;
  /** What sets the cap, worst first; then the advised. */
  standing: Finding[];
}

/** A mark its author hid still counts; proof claimed for a warn lifts its cap; only a waiver lifts the rest. */
function stands({ state, severity }: Finding): boolean {
  return state !== 'waived' && !(state === 'claimed' && severity === 'warn');
}

const rank = (finding: Finding): number => {
  const { severity, track, certainty } = finding;
  if (severity === 'block') return track === 'law' && certainty === 'settled' ? 0 : 1;
  return severity === 'warn' ? 2 : 3;
};

/** An open block that is law and settled: the guard at the publish button names it. */
export function callsGuard(finding: Finding): boolean {
  return stands(finding) && rank(finding) === 0;
}

/** Legality comes first: a cap cannot be bought back with style, as points off could. */
export function gateOf(findings: readonly Finding[]): Gate {
  const standing = findings.filter(stands).sort((a, b) => rank(a) - rank(b));
  const worst = standing[0] === undefined ? 3 : rank(standing[0]);
  const advised = standing.filter(({ severity }) => severity === 'advise').length;
  return {
    cap: worst === 0 ? GATE.block : worst < 3 ? GATE.doubt : null,
    off: Math.min(advised * GATE.advise, GATE.adviseAtMost),
    standing,
  };
}

import type { Finding, Severity } from '../rules/engine/finding.ts';

/** Beside the word, never instead of it. */
export const SHAPES: Record<Severity, string> = { block: '■', warn: '◆', advise: '●' };

const RANK: Record<Severity, number> = { block: 0, warn: 1, advise: 2 };

/** Worst first, then in reading order; what is settled by a reviewer comes after what is open. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  const partOrder = [...new Set(findings.map(({ part }) => part))];
  const place = ({ part }: Finding) => partOrder.indexOf(part);
  const settled = ({ state }: Finding) => (state === 'waived' ? 1 : 0);
  return [...findings].sort(
    (a, b) =>
      settled(a) - settled(b) ||
      RANK[a.severity] - RANK[b.severity] ||
      place(a) - place(b) ||
      a.start - b.start,
  );
}

export interface Tally {
  block: number;
  warn: number;
  advise: number;
  /** Warns answered with evidence that a reviewer has yet to see. */
  claimed: number;
}

/** Ignoring hides a mark and changes nothing else, so an ignored finding still counts. */
export function tally(findings: readonly Finding[]): Tally {
  const counts: Tally = { block: 0, warn: 0, advise: 0, claimed: 0 };
  for (const { severity, state } of findings) {
    if (state === 'claimed') counts.claimed++;
    else if (state !== 'waived') counts[severity]++;
  }
  return counts;
}

/** The code of what will happen, in at most sixteen characters; `consequence_platform` takes the platform's name. */
export function consequenceCode({ severity, track, certainty }: Finding): string {
  if (track === 'platform') return 'consequence_platform';
  if (track === 'team') return 'consequence_team';
  if (certainty !== 'settled') return `consequence_${certainty}`;
  if (severity === 'advise') return 'consequence_advise';
  return severity === 'warn' ? 'consequence_proof' : 'consequence_law';
}

import { FAMILIES } from './cues/index.ts';
import type { Hit } from './hits.ts';
import type { Role } from './result.ts';
import type { Segment } from './segments.ts';
import { CYCLE_TRANSITIONS, ROLES, TRANSITIONS } from './weights.ts';

export const ALL_ROLES: readonly Role[] = ['value', 'benefit', 'action', 'other'];
export type Evidence = Record<Role, number>;

/** What speaks for each role, 0–5; `other` starts at the bar that the rest must clear. */
export function evidenceOf(hits: readonly Hit[]): Evidence {
  const counts = new Map<number, Set<string>>();
  for (const { family, text } of hits) {
    const seen = counts.get(family) ?? new Set();
    counts.set(family, seen.add(text));
  }
  const out: Evidence = { value: 0, benefit: 0, action: 0, other: ROLES.bar };
  for (const [index, seen] of counts) {
    const family = FAMILIES[index];
    if (family !== undefined) out[family.role] += familyEvidence(family.weight, seen.size);
  }
  for (const role of ALL_ROLES) out[role] = Math.min(out[role], ROLES.ceiling);
  return out;
}

export function familyEvidence(weight: number, count: number): number {
  return weight * (1 + ROLES.again * Math.min(count - 1, ROLES.againAtMost));
}

export interface Labelled {
  role: Role;
  /** 0–1. */
  confidence: number;
}

/** The likeliest run of roles (Viterbi): evidence, a weak pull of the place in the text, and what follows what. */
export function decode(
  segments: readonly Segment[],
  evidence: readonly Evidence[],
  cycles: boolean,
): Labelled[] {
  const total = segments.reduce((sum, s) => sum + s.chars, 0);
  const next = cycles ? CYCLE_TRANSITIONS : TRANSITIONS;
  const back: number[][] = [];
  let best: number[] = [];
  let seen = 0;
  segments.forEach((segment, i) => {
    const place = total === 0 ? 0 : (seen + segment.chars / 2) / total;
    seen += segment.chars;
    const from: number[] = [];
    const scores = ALL_ROLES.map((role, r) => {
      const own = emission(evidence[i] as Evidence, role) + pull(role, place, cycles);
      if (i === 0) return own;
      let top = 0;
      let topScore = Number.NEGATIVE_INFINITY;
      ALL_ROLES.forEach((previous, p) => {
        const through = (best[p] as number) + ROLES.transition * (next[previous]?.[role] ?? 0);
        if (through > topScore) [top, topScore] = [p, through];
      });
      from[r] = top;
      return own + topScore;
    });
    back.push(from);
    best = scores;
  });
  return trace(back, best).map((r, i) => {
    const role = inReach(evidence, i) ? (ALL_ROLES[r] as Role) : 'other';
    return { role, confidence: share(evidence[i] as Evidence, role) };
  });
}

/** Place and neighbours may speak for a silent sentence only next to one that speaks. */
function inReach(evidence: readonly Evidence[], at: number): boolean {
  const near = evidence.slice(Math.max(0, at - ROLES.reach), at + ROLES.reach + 1);
  return near.some(({ value, benefit, action }) => value + benefit + action > 0);
}

/** Nobody is asked for anything by the place of a sentence alone: without a call in it there is no action. */
function emission(evidence: Evidence, role: Role): number {
  return role === 'action' && evidence.action === 0 ? -ROLES.bar : evidence[role];
}

function trace(back: number[][], last: number[]): number[] {
  if (back.length === 0) return [];
  let at = last.indexOf(Math.max(...last));
  const out = [at];
  for (let i = back.length - 1; i > 0; i--) {
    at = (back[i] as number[])[at] as number;
    out.push(at);
  }
  return out.reverse();
}

/** Value stands first, benefit in the middle, action last; in a live script this hardly counts. */
function pull(role: Role, place: number, cycles: boolean): number {
  const weight = cycles ? ROLES.positionInCycles : ROLES.position;
  if (role === 'value') return weight * (0.9 * (1 - place) - 0.1);
  if (role === 'benefit') return weight * (0.5 - 1.6 * Math.abs(place - 0.5));
  if (role === 'action') return weight * (1.4 * Math.max(0, place - 0.45) - 0.15);
  return weight * -0.1;
}

function share(evidence: Evidence, role: Role): number {
  let sum = 0;
  for (const each of ALL_ROLES) sum += Math.exp(evidence[each]);
  return Math.exp(evidence[role]) / sum;
}

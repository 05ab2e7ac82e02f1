import type { Draft } from '../engine/draft.ts';
import type { Finding } from '../engine/finding.ts';
import { FAMILIES } from './cues/index.ts';
import { type Hit, hitsOf } from './hits.ts';
import type { Profile } from './profiles.ts';
import type { Role } from './result.ts';
import { decode, type Evidence, evidenceOf, type Labelled } from './roles.ts';
import { type Segment, segmentsOf } from './segments.ts';

/** A segment with all that was read in it. Asides are `other` and hold no hits. */
export interface Line extends Segment {
  hits: Hit[];
  evidence: Evidence;
  role: Role;
  confidence: number;
  /** An earlier line says the same, word for word: it adds nothing. */
  repeated: boolean;
  /** Hits that may earn points: no finding on them, and not unpaid by their family. */
  paid: Hit[];
}

export type CoreRole = Exclude<Role, 'other'>;
export const CORE: readonly CoreRole[] = ['value', 'benefit', 'action'];

/** Roles come from every cue; only what a cue *earns* depends on findings, so no finding can move a role. */
export function read(draft: Draft, findings: readonly Finding[], profile: Profile): Line[] {
  const segments = segmentsOf(draft, profile.spoken);
  const hits = hitsOf(draft, segments);
  const evidence = hits.map(evidenceOf);
  const labels = labelsOf(segments, evidence, profile.cycles);
  const taken = takenBy(findings);
  const seen = new Set<string>();
  return segments.map((segment, i) => {
    const label = labels.get(segment.text) ?? { role: 'other' as const, confidence: 1 };
    const own = hits[i] as Hit[];
    const repeated = seen.has(segment.text);
    seen.add(segment.text);
    const paid = payable(own).filter((hit) => !taken(segment.part, hit.start, hit.end));
    return { ...segment, ...label, hits: own, evidence: evidence[i] as Evidence, repeated, paid };
  });
}

/** Each sentence is read once, where it first stands: repeating one must not push the others about. */
function labelsOf(segments: readonly Segment[], evidence: readonly Evidence[], cycles: boolean) {
  const first = new Map<string, number>();
  segments.forEach(({ kind, text }, i) => {
    if (kind === 'sentence' && !first.has(text)) first.set(text, i);
  });
  const own = [...first.values()];
  const decoded = decode(
    own.map((i) => segments[i] as Segment),
    own.map((i) => evidence[i] as Evidence),
    cycles,
  );
  return new Map([...first.keys()].map((text, k) => [text, decoded[k] as Labelled]));
}

function payable(hits: readonly Hit[]): Hit[] {
  const dated = hits.some(({ family }) => FAMILIES[family]?.id === 'dated');
  return hits.filter(({ family }) => {
    const unpaid = FAMILIES[family]?.unpaid;
    return unpaid === undefined || (unpaid === 'undated' && dated);
  });
}

/** A cue that touches a finding earns nothing, whoever hid the mark; only a reviewer's waiver frees it. */
function takenBy(findings: readonly Finding[]): (part: string, start: number, end: number) => boolean {
  const standing = findings.filter(({ state }) => state !== 'waived');
  const sums = new Map<string, Uint32Array>();
  for (const id of new Set(standing.map(({ part }) => part))) {
    sums.set(id, coveredBefore(standing.filter(({ part }) => part === id)));
  }
  return (part, start, end) => {
    const before = sums.get(part);
    if (before === undefined) return false;
    const at = (offset: number) => before[Math.min(offset, before.length - 1)] as number;
    return at(end) > at(start);
  };
}

/** For each offset, how many units before it lie under a finding: a range is free when its two ends agree. */
function coveredBefore(findings: readonly Finding[]): Uint32Array {
  const last = findings.reduce((top, { end }) => Math.max(top, end), 0);
  const edges = new Int32Array(last + 1);
  for (const { start, end } of findings) {
    edges[start] = (edges[start] as number) + 1;
    edges[end] = (edges[end] as number) - 1;
  }
  const before = new Uint32Array(last + 1);
  let depth = 0;
  for (let i = 0; i < last; i++) {
    depth += edges[i] as number;
    before[i + 1] = (before[i] as number) + (depth > 0 ? 1 : 0);
  }
  return before;
}

/** Ids of the families among `hits`. */
export const familyIds = (hits: readonly Hit[]): Set<string> =>
  new Set(hits.map(({ family }) => FAMILIES[family]?.id ?? ''));

/** Of `hits`, those of families that speak for `role`. */
export const ofRole = (hits: readonly Hit[], role: Role): Hit[] =>
  hits.filter(({ family }) => FAMILIES[family]?.role === role);

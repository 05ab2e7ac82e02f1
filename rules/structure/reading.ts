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
  const byPart = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.state === 'waived') continue;
    const list = byPart.get(finding.part) ?? [];
    list.push(finding);
    byPart.set(finding.part, list);
  }
  return (part, start, end) => byPart.get(part)?.some((f) => f.start < end && start < f.end) ?? false;
}

/** Ids of the families among `hits`. */
export const familyIds = (hits: readonly Hit[]): Set<string> =>
  new Set(hits.map(({ family }) => FAMILIES[family]?.id ?? ''));

/** Of `hits`, those of families that speak for `role`. */
export const ofRole = (hits: readonly Hit[], role: Role): Hit[] =>
  hits.filter(({ family }) => FAMILIES[family]?.role === role);

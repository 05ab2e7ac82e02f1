import type { Finding } from '../rules/engine/finding.ts';
import type { PackRef, SentFinding } from './event.ts';

/** What newer rules say about a text that was judged under older ones. The approval stands all the same. */
export interface RulesChange {
  /** Packs in another version than then, new ones and ones that are gone. */
  packs: { id: string; was?: string; is?: string }[];
  /** Open findings that were not there then: 规则已更新（n 项新）. */
  fresh: Finding[];
}

/** Undefined where nothing changed for this text's packs. */
export function rulesChange(
  then: { packs: readonly PackRef[]; findings: readonly SentFinding[] },
  now: { packs: readonly PackRef[]; findings: readonly Finding[] },
): RulesChange | undefined {
  const was = new Map(then.packs.map(({ id, version }) => [id, version]));
  const is = new Map(now.packs.map(({ id, version }) => [id, version]));
  const packs = [...new Set([...was.keys(), ...is.keys()])]
    .filter((id) => was.get(id) !== is.get(id))
    .sort()
    .map((id) => ({
      id,
      ...(was.has(id) && { was: was.get(id)! }),
      ...(is.has(id) && { is: is.get(id)! }),
    }));
  if (packs.length === 0) return undefined;
  const known = new Set(then.findings.map(({ key }) => key));
  return { packs, fresh: now.findings.filter(({ key, state }) => state === 'open' && !known.has(key)) };
}

import type { SeenRules } from '../../../bridge/seen-rules.ts';
import type { Pack } from '../../../rules/engine/index.ts';

export interface PackNews {
  id: string;
  title: string;
  /** Undefined where the pack is new here. */
  from: string | undefined;
  to: string;
  added: string[];
  /** Became another severity. */
  changed: string[];
  /** How many rules went. */
  removed: number;
}

export const seenOf = (packs: readonly Pack[]): SeenRules =>
  Object.fromEntries(
    packs.map(({ id, version, heads }) => [
      id,
      { version, rules: Object.fromEntries(heads.map((head) => [head.id, head.severity])) },
    ]),
  );

/** What is other than when this person last looked. Nothing before a first look: then all of it would be news. */
export function newsOf(packs: readonly Pack[], seen: SeenRules | null): PackNews[] {
  if (seen === null) return [];
  return packs.flatMap(({ id, title, version, heads }) => {
    const before = seen[id];
    const known = before?.rules ?? {};
    const added = heads.filter((head) => known[head.id] === undefined).map((head) => head.title);
    const changed = heads
      .filter((head) => known[head.id] !== undefined && known[head.id] !== head.severity)
      .map((head) => head.title);
    const now = new Set(heads.map((head) => head.id));
    const removed = Object.keys(known).filter((rule) => !now.has(rule)).length;
    const same = before?.version === version && added.length + changed.length + removed === 0;
    return same ? [] : [{ id, title, from: before?.version, to: version, added, changed, removed }];
  });
}

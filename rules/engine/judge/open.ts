import type { Draft, PartId } from '../draft.ts';
import type { Finding, Resolved } from '../finding.ts';
import type { Pack } from '../pack/pack.ts';
import { check } from './check.ts';

/** A draft held open while it is typed; always equal to `check` on its present text. */
export interface OpenDraft {
  readonly findings: readonly Finding[];
  readonly context: Resolved;
  /** Replaces `removed` UTF-16 units from `start` of a part by `inserted`. */
  edit(part: PartId, start: number, removed: number, inserted: string): void;
}

export function openDraft(draft: Draft, packs: readonly Pack[]): OpenDraft {
  const parts = draft.parts.map((part) => ({ ...part }));
  let result = check({ ...draft, parts }, packs);
  return {
    get findings() {
      return result.findings;
    },
    get context() {
      return result.context;
    },
    edit(id, start, removed, inserted) {
      const part = parts.find((each) => each.id === id)!;
      part.text = part.text.slice(0, start) + inserted + part.text.slice(start + removed);
      result = check({ ...draft, parts }, packs);
    },
  };
}

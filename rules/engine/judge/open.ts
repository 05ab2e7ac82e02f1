import type { Draft, PartId } from '../draft.ts';
import type { Finding, Resolved, Suppressed } from '../finding.ts';
import type { Pack } from '../pack/pack.ts';
import { judge } from './check.ts';
import { readAgain, readPart } from './reading.ts';

/** A draft held open while it is typed; always equal to `check` on its present text. */
export interface OpenDraft {
  readonly findings: readonly Finding[];
  readonly context: Resolved;
  readonly suppressed: readonly Suppressed[];
  /** Replaces `removed` UTF-16 units from `start` of a part by `inserted`. Throws NoSuchPlace. */
  edit(part: PartId, start: number, removed: number, inserted: string): void;
}

export class NoSuchPlace extends Error {
  override name = 'NoSuchPlace';
  constructor(part: string, start: number, removed: number) {
    super(
      `This draft has no ${part} with ${removed} units from ${start}. Open it again from the page's text.`,
    );
  }
}

/** Only the window around an edit is scanned again; the rest is judged from what was found before. */
export function openDraft(draft: Draft, packs: readonly Pack[]): OpenDraft {
  const readings = draft.parts.map((part) => readPart({ ...part }, packs));
  let result = judge(draft, readings, packs);
  return {
    get findings() {
      return result.findings;
    },
    get context() {
      return result.context;
    },
    get suppressed() {
      return result.suppressed;
    },
    edit(id, start, removed, inserted) {
      const at = readings.findIndex(({ part }) => part.id === id);
      const text = readings[at]?.part.text;
      if (text === undefined || start < 0 || removed < 0 || start + removed > text.length) {
        throw new NoSuchPlace(id, start, removed);
      }
      const edited = text.slice(0, start) + inserted + text.slice(start + removed);
      const edit = { start, removed, inserted: inserted.length };
      readings[at] = readAgain(readings[at]!, edited, edit, packs);
      result = judge(draft, readings, packs);
    },
  };
}

import { resolveContext } from '../context/resolve.ts';
import type { Draft, PartId } from '../draft.ts';
import type { CheckResult, Finding, Resolved, Suppressed } from '../finding.ts';
import { MAX_HITS, MAX_PART_UNITS } from '../limits.ts';
import type { Pack } from '../pack/pack.ts';
import { check } from './check.ts';
import { withCounted } from './counted.ts';
import { OpenJudge } from './open-judge.ts';
import { OpenPart } from './open-part.ts';

/** A draft held open while it is typed; always equal to `check` on its present text. */
export interface OpenDraft {
  readonly findings: readonly Finding[];
  readonly context: Resolved;
  readonly suppressed: readonly Suppressed[];
  /** Replaces `removed` UTF-16 units from `start` of a part by `inserted`. Throws NoSuchPlace. */
  edit(part: PartId, start: number, removed: number, inserted: string): void;
  /** Judges the present text by other packs from now on: rules came or went while the draft was open. */
  take(packs: readonly Pack[]): void;
}

export class NoSuchPlace extends Error {
  override name = 'NoSuchPlace';
  constructor(part: string, start: number, removed: number) {
    super(
      `This draft has no ${part} with ${removed} units from ${start}. Open it again from the page's text.`,
    );
  }
}

/** Only what an edit could touch is read and judged again; the rest stands as it was found before. */
export function openDraft(draft: Draft, packs: readonly Pack[]): OpenDraft {
  return new Opened(draft, packs);
}

class Opened implements OpenDraft {
  private readonly draft: Draft;
  private packs: readonly Pack[];
  private parts: OpenPart[];
  private judge: OpenJudge;
  /** A draft beyond the engine's limits is checked as a whole, from then on. */
  private isHuge = false;
  private result: CheckResult | undefined;
  private found: readonly Finding[] | undefined;
  private cleared: readonly Suppressed[] | undefined;
  private resolved: Resolved;

  constructor(draft: Draft, packs: readonly Pack[]) {
    this.draft = draft;
    this.packs = packs;
    this.parts = draft.parts.map((part) => new OpenPart({ ...part }, packs));
    this.resolved = this.resolve();
    this.judge = new OpenJudge(draft.context, packs);
    this.judgeAgain();
  }

  get findings(): readonly Finding[] {
    if (this.result) return this.result.findings;
    this.found ??= this.placed();
    return this.found;
  }

  get context(): Resolved {
    return this.resolved;
  }

  get suppressed(): readonly Suppressed[] {
    if (this.result) return this.result.suppressed;
    this.cleared ??= this.parts.flatMap((part) => part.suppressed());
    return this.cleared;
  }

  edit(id: PartId, start: number, removed: number, inserted: string): void {
    const open = this.parts.find(({ part }) => part.id === id);
    const text = open?.part.text;
    if (!open || text === undefined || start < 0 || removed < 0 || start + removed > text.length) {
      throw new NoSuchPlace(id, start, removed);
    }
    const edited = text.slice(0, start) + inserted + text.slice(start + removed);
    this.result = this.found = this.cleared = undefined;
    if (this.isHuge) open.part = { id, text: edited };
    else if (open.edit({ start, removed, inserted: inserted.length }, edited)) this.resolved = this.resolve();
    this.judgeAgain();
  }

  private resolve(): Resolved {
    return resolveContext(
      this.draft,
      this.parts.map(({ spoken }) => spoken),
      this.packs[0]?.cues,
    );
  }

  /** What an edit costs is paid here, and not when somebody looks. */
  private judgeAgain(): void {
    this.isHuge ||= this.parts.some(
      ({ part, hits }) => part.text.length > MAX_PART_UNITS || hits > MAX_HITS / 2,
    );
    if (!this.isHuge && this.judge.judge(this.parts, this.resolved)) return;
    this.result = check(this.present(), this.packs);
    this.resolved = this.result.context;
  }

  private placed(): readonly Finding[] {
    const findings: Finding[] = [];
    for (const part of this.parts) part.addFindings(findings);
    return withCounted({ findings, context: this.resolved, suppressed: [] }, this.present(), this.packs)
      .findings;
  }

  take(packs: readonly Pack[]): void {
    this.packs = packs;
    this.parts = this.parts.map(({ part }) => new OpenPart(part, packs));
    this.judge = new OpenJudge(this.draft.context, packs);
    this.result = this.found = this.cleared = undefined;
    this.isHuge = false;
    this.resolved = this.resolve();
    this.judgeAgain();
  }

  private present(): Draft {
    return { ...this.draft, parts: this.parts.map(({ part }) => part) };
  }
}

import type { Draft } from '../../../rules/engine/draft.ts';
import type { Host } from '../card/host.ts';
import type { DraftStanding, Edge } from '../edge.ts';
import { PlaceMarks } from '../marks/places.ts';
import type { Page } from '../page.ts';
import { Chip } from './chip.ts';

/** Typing rests so long before the state is asked for. Milliseconds. */
const REST = 400;

/**
 * Follows how the draft stands in review: a chip, and marks where a reviewer spoke. What was said is not here:
 * names and words are shown in our own pages only.
 */
export class ReviewFollower {
  private readonly edge: Edge;
  private readonly page: Page;
  private readonly chip: Chip;
  private readonly marks: PlaceMarks;
  private readonly win: Window;
  private timer = 0;
  private asked = '';
  /** Somebody here can be asked: the last answer was one. */
  inTeam = false;

  constructor(edge: Edge, page: Page, host: Host, win: Window, signal: AbortSignal) {
    this.edge = edge;
    this.page = page;
    this.win = win;
    this.chip = new Chip(host, edge, signal);
    this.marks = new PlaceMarks(page, 'redline-comment', signal);
    signal.addEventListener('abort', () => win.clearTimeout(this.timer), { once: true });
  }

  /** The draft may have changed. A mark on words that changed would lie, so it goes at once. */
  touch(): void {
    if (!this.edge.standing) return;
    const { draft } = this.page.judge;
    if (textOf(draft) === this.asked) return;
    this.marks.clear();
    this.win.clearTimeout(this.timer);
    this.timer = this.win.setTimeout(() => this.ask(false), REST);
  }

  /** A decision may have come. */
  again(): void {
    void this.ask(true);
  }

  private async ask(again: boolean): Promise<void> {
    const { draft } = this.page.judge;
    const text = textOf(draft);
    if (!this.edge.standing || (text === this.asked && !again)) return;
    this.asked = text;
    const found = draft && (await this.edge.standing(draft).catch(() => null));
    if (this.asked === text) this.show(found);
  }

  private show(found: DraftStanding | null): void {
    this.inTeam = found !== null;
    this.chip.show(found?.standing ?? null);
    this.marks.paint(found?.places ?? []);
  }
}

const textOf = (draft: Draft | null) => (draft ? JSON.stringify(draft.parts) : '');

import type { Evidence, Platform } from '../../../rules/engine/draft.ts';
import type { Finding } from '../../../rules/engine/finding.ts';
import { ANSWERS } from '../../../rules/engine/judge/answer.ts';
import type { Rule } from '../../../rules/engine/rule.ts';
import type { Action } from '../edge.ts';
import type { Field } from '../fields/field.ts';
import { paneOf } from '../fields/windows.ts';
import { replaceSpan, selectSpan } from '../replace/replace.ts';
import { replaceSeveral, type Together } from '../replace/several.ts';
import type { SurfaceLoader } from '../surface/loader.ts';
import type { Host } from './host.ts';
import { CardLayer } from './layer.ts';

export type OpenedBy = 'pointer' | 'key' | 'jump';

/** What the card needs from the page code around it. */
export interface CardEdge {
  say(code: string, ...params: string[]): string;
  /** The finding as it stands now; undefined once it is gone. */
  fresh(finding: Finding): Finding | undefined;
  rule(finding: Finding): Rule | undefined;
  platform(): Platform;
  rects(field: Field, finding: Finding): DOMRect[];
  current(field: Field, finding: Finding | null): void;
  /** Every open finding of the same rule on the same words, with what stands around it. */
  same(finding: Finding): { field: Field; finding: Finding; before: string; after: string }[];
  ignore(finding: Finding): void;
  ignoreDraft(finding: Finding): void;
  ignoreRule(finding: Finding): void;
  fieldOff(field: Field): void;
  /** Something was done with the finding that stays on this computer. */
  note(finding: Finding, action: Action): void;
  /** Of the pack the finding's rule came in. */
  version(finding: Finding): string | undefined;
  /** What the author answered before for the finding's family. */
  answer(finding: Finding): Evidence | undefined;
  /** Keeps an answer with this draft and checks it again; null takes it back. */
  setAnswer(finding: Finding, answer: Evidence | null): void;
  /** The author says that there is no cooperation behind this draft, of which the finding spoke. */
  own(finding: Finding): void;
  /** The card could not be had. */
  fail(): void;
  /** The text was changed by us: read it again. */
  touched(field: Field): void;
  /** An input method is at work. */
  composing(): boolean;
}

interface Open {
  field: Field;
  finding: Finding;
  by: OpenedBy;
  problem?: string | undefined;
}

/** The one card that may be open. */
export class CardController {
  open: Open | null = null;
  private readonly layer: CardLayer;
  private readonly host: Host;
  private readonly surfaces: SurfaceLoader;
  /** Counts what was asked for, so that a card that had to be waited for gives way to a later wish. */
  private wishes = 0;
  private readonly edge: CardEdge;

  constructor(host: Host, surfaces: SurfaceLoader, edge: CardEdge, signal: AbortSignal) {
    this.host = host;
    this.surfaces = surfaces;
    this.edge = edge;
    this.layer = new CardLayer(host, surfaces, () => this.refresh(), signal);
  }

  show(field: Field, finding: Finding, by: OpenedBy): void {
    const wish = ++this.wishes;
    if (!this.surfaces.now) {
      void this.surfaces.load().then((there) => {
        const fresh = wish === this.wishes && this.edge.fresh(finding);
        if (there && fresh) this.show(field, fresh, by);
        else if (fresh) this.edge.fail();
      });
      return;
    }
    if (this.open && this.open.finding.key !== finding.key) this.close();
    this.open = { field, finding, by };
    this.draw();
    if (!this.open) return;
    this.edge.current(field, finding);
    if (by === 'key') this.layer.takeFocus();
    this.host.announce(`${finding.text}：${finding.message}`);
  }

  close(): void {
    this.wishes += 1;
    if (!this.open) return;
    const { field } = this.open;
    this.open = null;
    this.layer.erase();
    this.edge.current(field, null);
  }

  /** Findings or the layout changed: follow the line, or go when it went. */
  refresh(): void {
    if (!this.open) return;
    const finding = this.edge.fresh(this.open.finding);
    if (!finding) this.close();
    else {
      this.open.finding = finding;
      this.draw();
    }
  }

  /** True when an event happened in the card. */
  holds(event: Event): boolean {
    return this.layer.holds(event);
  }

  private draw(): void {
    const { field, finding, problem } = this.open!;
    this.layer.draw(field.el, {
      finding,
      rule: this.edge.rule(finding),
      platform: this.edge.platform(),
      say: this.edge.say,
      problem,
      same: this.edge
        .same(finding)
        .map(({ finding: { key, text }, before, after }) => ({ key, before, text, after })),
      onReplace: (words) => void this.replace(words),
      onReplaceAll: (words) => void this.replaceAll(words),
      answer: this.edge.answer(finding),
      onAnswer: (answer) => this.answer(answer),
      onUnsure: () => this.unsure(),
      onOwn: () => this.own(),
      version: this.edge.version(finding),
      onIgnore: () => this.away(this.edge.ignore),
      onIgnoreDraft: () => this.away(this.edge.ignoreDraft),
      onIgnoreRule: () => this.away(this.edge.ignoreRule),
      onFieldOff: () => this.away(() => this.edge.fieldOff(field)),
      onReport: (text) => void this.report(text),
      onClose: () => this.close(),
      onCopy: (words) => void this.copy(words),
    });
    if (!this.layer.beside(this.seen(field, finding))) this.close();
  }

  /** Lines that are not scrolled away in their frame. */
  private seen(field: Field, finding: Finding): DOMRect[] {
    const pane = paneOf(field.el);
    const rects = this.edge.rects(field, finding);
    return pane ? rects.filter(({ top, bottom }) => bottom > pane.top && top < pane.bottom) : rects;
  }

  private async replace(words: string): Promise<void> {
    const open = this.open!;
    const outcome = await replaceSpan(open.field, open.finding, words, () => this.edge.composing());
    this.edge.touched(open.field);
    if (outcome === 'done') this.edge.note(open.finding, words ? 'replaced' : 'deleted');
    this.became(open, outcome);
  }

  private async replaceAll(words: string): Promise<void> {
    const open = this.open!;
    const places = this.edge.same(open.finding).map(({ field, finding: span }) => ({ field, span }));
    const outcome = await replaceSeveral(places, words, () => this.edge.composing());
    for (const { field } of places) this.edge.touched(field);
    if (outcome === 'done') this.edge.note(open.finding, words ? 'replaced' : 'deleted');
    this.became(open, outcome);
  }

  private became(open: Open, outcome: Together): void {
    if (outcome === 'done') {
      if (this.open === open) this.close();
      this.host.announce(this.edge.say('card_done'));
      return;
    }
    if (this.open !== open) return;
    open.problem = `card_problem_${outcome}`;
    this.refresh();
  }

  /** The card stays: it shows what the answer made of the finding, and offers to take it back. */
  private answer(answer: Evidence | null): void {
    const { finding } = this.open!;
    this.edge.setAnswer(finding, answer);
    this.edge.note(finding, !answer ? 'undone' : answer.note === ANSWERS.no ? 'denied' : 'proved');
    const now = this.open?.finding;
    if (now)
      this.host.announce(
        this.edge.say(now.state === 'claimed' ? 'state_claimed' : `severity_${now.severity}`),
      );
  }

  private own(): void {
    const { finding } = this.open!;
    this.close();
    this.edge.own(finding);
    this.edge.note(finding, 'own');
  }

  private unsure(): void {
    this.close();
    this.host.announce(this.edge.say('card_unsure_noted'));
  }

  private away(act: (finding: Finding) => void): void {
    const { finding } = this.open!;
    this.close();
    act(finding);
  }

  /** Copied and no more: the author tells whom they like. */
  private async report(text: string): Promise<void> {
    const { finding } = this.open!;
    const copied = await this.toClipboard(text);
    this.edge.note(finding, 'reported');
    this.host.announce(this.edge.say(copied ? 'card_report_copied' : 'card_report_by_hand'));
  }

  /** False where a page forbids it. */
  private async toClipboard(text: string): Promise<boolean> {
    try {
      await this.host.el.ownerDocument.defaultView!.navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  }

  /** For an editor that would not take the words: they are copied, their place is selected, the author pastes. */
  private async copy(words: string): Promise<void> {
    const open = this.open!;
    if (!(await this.toClipboard(words))) {
      // The words stand in the card's own line, to be copied by hand.
      open.problem = 'card_problem_copy';
      return this.refresh();
    }
    if (this.open === open) this.close();
    selectSpan(open.field, open.finding);
    this.host.announce(this.edge.say('card_copied'));
  }
}

import type {
  Context,
  ContextChoice,
  Declaration,
  Draft,
  Evidence,
  PartId,
  ProductCard,
} from '../../rules/engine/draft.ts';
import type { Finding, Resolved } from '../../rules/engine/finding.ts';
import {
  completeContext,
  loadBundle,
  type OpenDraft,
  openDraft,
  type Pack,
} from '../../rules/engine/index.ts';
import { isOwnSharing, OWN_SHARING } from '../../rules/engine/judge/answer.ts';
import type { Rule } from '../../rules/engine/rule.ts';
import type { Attached } from './declared/product.ts';
import { diff } from './fields/diff.ts';

/** Holds the draft against the packs; opened anew only when its parts, packs or context change. */
export class Judge {
  packs: Pack[] = [];
  private readonly ignored = new Set<string>();
  private choice: ContextChoice = {};
  private seen: readonly Declaration[] = [];
  private attached: Attached | null = null;
  /** By family. Nothing of it is stored: it lives as long as this page, and no longer than the draft in it. */
  private readonly answers = new Map<string, Evidence>();
  private texts = new Map<PartId, string>();
  private open: OpenDraft | null = null;
  private judged: Finding[] | null = null;
  private readonly today: () => string;

  constructor(today: () => string) {
    this.today = today;
  }

  /** An open draft goes on under the new packs. Throws when one is damaged: then the last good ones stay. */
  load(buffers: readonly ArrayBuffer[]): void {
    this.packs = buffers.flatMap((buffer) => loadBundle(buffer));
    this.open?.take(this.packs);
    this.judged = null;
  }

  choose(choice: ContextChoice): void {
    if (JSON.stringify(choice) === JSON.stringify(this.choice)) return;
    this.choice = choice;
    this.open = null;
  }

  /** What the page shows as declared, besides what was chosen. True when it changed: call `update` then. */
  see(declared: readonly Declaration[]): boolean {
    if (declared.join() === this.seen.join()) return false;
    this.seen = declared;
    this.open = null;
    return true;
  }

  /** The product that hangs on the draft, as its page shows it. True when it changed: call `update` then. */
  attach(attached: Attached | null): boolean {
    if (JSON.stringify(attached) === JSON.stringify(this.attached)) return false;
    this.attached = attached;
    this.open = null;
    return true;
  }

  /** What the author answers to the questions of a family; null takes it back. Call `update` after it. */
  answer(family: string, answer: Evidence | null): void {
    if (answer) this.answers.set(family, answer);
    else this.answers.delete(family);
    this.open = null;
  }

  /**
   * The author's word that nobody gave anything for this draft. It is kept as an answer, so reviewers see that it was
   * said, and it hides what asks for a mark of advertising; rules on what is said of goods hold as long as the draft
   * shows that it sells. What is chosen in the popup afterwards wins over it.
   */
  own(): void {
    this.choice = { ...this.choice, commercial: 'auto' };
    this.answer(OWN_SHARING.for, OWN_SHARING);
  }

  answerTo(family: string): Evidence | undefined {
    return this.answers.get(family);
  }

  ignore(keys: Iterable<string>): void {
    for (const key of keys) this.ignored.add(key);
    this.judged = null;
  }

  /** Brings the draft up to date. Parts come in reading order. */
  update(texts: Map<PartId, string>): void {
    if (texts.size > 0 && blank(texts) && !blank(this.texts)) this.forget();
    const same = [...texts.keys()].join() === [...this.texts.keys()].join();
    if (!this.open || !same) this.open = openDraft(this.draftOf(texts), this.packs);
    else
      for (const [part, text] of texts) {
        const edit = diff(this.texts.get(part)!, text);
        if (edit) this.open.edit(part, edit.start, edit.removed, edit.inserted);
      }
    this.texts = texts;
    this.judged = null;
  }

  get findings(): Finding[] {
    this.judged ??= (this.open?.findings ?? []).map((finding) =>
      this.hides(finding) && finding.state === 'open' ? { ...finding, state: 'ignored' } : finding,
    );
    return this.judged;
  }

  /** One finding by its key; or what its author never wants marked, by rule or by the words. */
  private hides({ key, ruleId, text, family }: Finding): boolean {
    if (family === OWN_SHARING.for && isOwnSharing({ evidence: [...this.answers.values()] })) return true;
    return [key, `rule ${ruleId}`, `text ${text}`].some((each) => this.ignored.has(each));
  }

  get context(): Resolved | null {
    return this.open?.context ?? null;
  }

  get draft(): Draft | null {
    return blank(this.texts) ? null : this.draftOf(this.texts);
  }

  rule({ packId, ruleId }: Finding): Rule | undefined {
    return this.packs.find(({ id }) => id === packId)?.rules.find(({ id }) => id === ruleId);
  }

  /** An emptied field begins a new draft: proof for the old one says nothing of it. */
  private forget(): void {
    if (this.answers.size > 0) this.open = null;
    this.answers.clear();
  }

  private draftOf(texts: Map<PartId, string>): Draft {
    const context: Context = completeContext(this.choice, this.today());
    context.declared = [...new Set([...context.declared, ...this.seen])];
    // A card that was chosen knows more than the page shows.
    if (this.attached) context.product ??= cardOf(this.attached, context);
    context.evidence = [...context.evidence, ...this.answers.values()];
    return { parts: [...texts].map(([id, text]) => ({ id, text })), context };
  }
}

/** A page says what it is called and costs today, not of which line of goods it is: `other` leaves that to the words. */
function cardOf({ name, price }: Attached, { date, platform }: Context): ProductCard {
  const prices = price === undefined ? [] : [{ price, from: date, to: date, place: platform }];
  return { id: 'page', name, industry: 'other', numbers: [], prices };
}

const blank = (texts: Map<PartId, string>) => [...texts.values()].every((text) => text.trim() === '');

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
import type { Memory } from './edge.ts';
import { diff } from './fields/diff.ts';

/** Holds the draft against the packs; opened anew only when its parts, packs or context change. */
export class Judge {
  packs: Pack[] = [];
  private readonly ignored = new Set<string>();
  private choice: ContextChoice = {};
  private seen: readonly Declaration[] = [];
  private attached: Attached | null = null;
  /** By family, with the findings it was said of. It lives no longer than the draft in this page. */
  private readonly answers = new Map<string, { answer: Evidence; keys: Set<string> }>();
  /** Findings hidden in this draft, and words of a rule that are: `ruleId text`. */
  private readonly hidden = { keys: new Set<string>(), words: new Set<string>() };
  /** Answers from before this page was loaded, until a finding shows that it is the same draft. */
  private recalled: Memory['answers'] = [];
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
    if (answer) this.answers.set(family, { answer, keys: new Set(this.keysOf(family)) });
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
    return this.answers.get(family)?.answer;
  }

  /** Hides the same words under the same rule, wherever they stand in this draft. */
  hideInDraft({ ruleId, text }: Pick<Finding, 'ruleId' | 'text'>, hide: boolean): void {
    if (hide) this.hidden.words.add(`${ruleId} ${text}`);
    else this.hidden.words.delete(`${ruleId} ${text}`);
    this.judged = null;
  }

  /** What is to be known of this draft when its page is loaded anew. */
  get memory(): Memory {
    for (const [family, { keys }] of this.answers) for (const key of this.keysOf(family)) keys.add(key);
    const answers = [...this.answers.values()].map(({ answer, keys }) => ({ answer, keys: [...keys] }));
    const { words } = this.hidden;
    const inWords =
      words.size > 0 ? this.findings.filter((each) => words.has(`${each.ruleId} ${each.text}`)) : [];
    return {
      answers: [...answers, ...this.recalled],
      hidden: [...new Set([...this.hidden.keys, ...inWords.map(({ key }) => key)])],
    };
  }

  /** What was known of the draft before. Call `update` after it. */
  recall({ answers, hidden }: Memory): void {
    this.recalled = answers;
    for (const key of hidden) this.hidden.keys.add(key);
    this.judged = null;
  }

  ignore(entries: Iterable<string>): void {
    for (const entry of entries) this.ignored.add(entry);
    this.judged = null;
  }

  /** Takes an `ignore` back. */
  show(entry: string): void {
    this.ignored.delete(entry);
    this.hidden.keys.delete(entry);
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
    this.restore();
  }

  /** An answer comes back where a finding it was given for stands again: the site may have begun another draft. */
  private restore(): void {
    if (this.recalled.length === 0) return;
    const keys = new Set(this.open?.findings.map(({ key }) => key));
    const back = this.recalled.filter((each) => each.keys.some((key) => keys.has(key)));
    if (back.length === 0) return;
    this.recalled = this.recalled.filter((each) => !back.includes(each));
    for (const { answer, keys: of } of back)
      if (!this.answers.has(answer.for)) this.answers.set(answer.for, { answer, keys: new Set(of) });
    this.open = openDraft(this.draftOf(this.texts), this.packs);
    this.judged = null;
  }

  private keysOf(family: string): string[] {
    return (this.open?.findings ?? []).filter((each) => each.family === family).map(({ key }) => key);
  }

  get findings(): Finding[] {
    this.judged ??= (this.open?.findings ?? []).map((finding) =>
      this.hides(finding) && finding.state === 'open' ? { ...finding, state: 'ignored' } : finding,
    );
    return this.judged;
  }

  /** One finding by its key; or what its author never wants marked, by rule or by the words. */
  private hides({ key, ruleId, text, family }: Finding): boolean {
    if (family === OWN_SHARING.for && isOwnSharing({ evidence: this.given() })) return true;
    if (this.hidden.keys.has(key) || this.hidden.words.has(`${ruleId} ${text}`)) return true;
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
    this.hidden.keys.clear();
    this.hidden.words.clear();
    this.recalled = [];
  }

  private given(): Evidence[] {
    return [...this.answers.values()].map(({ answer }) => answer);
  }

  private draftOf(texts: Map<PartId, string>): Draft {
    const context: Context = completeContext(this.choice, this.today());
    context.declared = [...new Set([...context.declared, ...this.seen])];
    // A card that was chosen knows more than the page shows.
    if (this.attached) context.product ??= cardOf(this.attached, context);
    context.evidence = [...context.evidence, ...this.given()];
    return { parts: [...texts].map(([id, text]) => ({ id, text })), context };
  }
}

/** A page says what it is called and costs today, not of which line of goods it is: `other` leaves that to the words. */
function cardOf({ name, price }: Attached, { date, platform }: Context): ProductCard {
  const prices = price === undefined ? [] : [{ price, from: date, to: date, place: platform }];
  return { id: 'page', name, industry: 'other', numbers: [], prices };
}

const blank = (texts: Map<PartId, string>) => [...texts.values()].every((text) => text.trim() === '');

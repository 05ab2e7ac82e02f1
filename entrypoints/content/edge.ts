import type { ContextChoice, Draft, Evidence, Platform } from '../../rules/engine/draft.ts';
import type { Finding, Resolved, Severity } from '../../rules/engine/finding.ts';
import type { CountRule, FieldRole } from '../../rules/engine/platform.ts';
import type { Surfaces } from './surface/surfaces.ts';

export interface Counts {
  block: number;
  warn: number;
  advise: number;
}

/** One field Redline watches, for the popup's "what Redline sees here". */
export interface FieldReport {
  part: string;
  how: 'textarea' | 'input' | 'contenteditable';
  length: number;
  /** Its platform's file names it; else the page's own words say what it is. */
  known?: boolean;
}

/** How much of a platform's limit a part takes, both in units of `rule`. */
export interface LimitReport {
  part: FieldRole;
  count: number;
  min?: number | undefined;
  max: number;
  rule: CountRule;
}

/** Everything the page knows about its draft. `draft` is null when there is no field with text in it. */
export interface PageState {
  draft: Draft | null;
  findings: Finding[];
  context: Resolved | null;
  fields: FieldReport[];
  /** Fields whose page asks checkers not to read them, and whether they are read by the author's word. */
  asked?: { count: number; read: boolean };
  /** Chosen or dropped in this page: they are not read. */
  media?: { images: number; videos: number };
  /** The page's own declarations are read here. */
  declares?: boolean;
  /** In reading order; empty where the platform is unknown or says nothing. */
  limits: LimitReport[];
  /** The platform this page is of, whatever the draft is for. */
  platform?: Platform;
  /** Rules as of: pack id and version of each loaded pack. */
  packs: { id: string; version: string }[];
}

/** How the draft stands in review, and where a reviewer spoke of it: no name and no word reaches a page. */
export interface DraftStanding {
  standing: string;
  places: { part: string; start: number; end: number }[];
}

/** What a person did with a finding. */
export type Action =
  | 'replaced'
  | 'deleted'
  | 'ignored'
  | 'ignored-draft'
  | 'ignored-rule'
  | 'undone'
  | 'proved'
  | 'denied'
  | 'own'
  | 'reported'
  | 'held'
  | 'stated-proof'
  | 'stated-no-ad'
  | 'stated-mistaken'
  | 'stated-told';

/** Never the words: a rule, how severe it was, and what was done. */
export interface Noted {
  ruleId: string;
  severity: Severity;
  action: Action;
}

/** What an author answered and hid, each with the findings it was said of: it holds for a draft that still has one. */
export interface Memory {
  answers: { answer: Evidence; keys: string[] }[];
  /** Keys of findings hidden in this draft. */
  hidden: string[];
}

/** What the guard asks about: settled offences of law; every block; warns without proof too. Set by policy. */
export type GuardWidth = 'settled' | 'block' | 'warn';

/** Whether anything is checked in this page, and the roles of fields that are left alone. */
export interface PagePower {
  on: boolean;
  fields: readonly string[];
  guard?: GuardWidth;
}

/**
 * The only way out of the page code. entrypoints/content/index.ts makes one over the extension's
 * messages; tests and benches make one by hand and run the same code on a plain page.
 */
export interface Edge {
  packs(): Promise<ArrayBuffer[]>;
  choice(): Promise<ContextChoice>;
  /** YYYY-MM-DD. */
  today(): string;
  report(counts: Counts): void;
  /** Whether anything is checked here; absent: everything. */
  power?(): Promise<PagePower>;
  /** Leaves a field of this site alone from now on, or reads it again. */
  setField?(role: FieldRole, on: boolean): Promise<void>;
  ignored(): Promise<string[]>;
  ignore(finding: Pick<Finding, 'key' | 'ruleId'>): Promise<void>;
  unignore?(key: string): Promise<void>;
  /** A rule this person never wants marked, or wants marked again. */
  hideRule?(ruleId: string, hide: boolean): Promise<void>;
  /** What was answered for this draft before its page was loaded anew. */
  recall?(): Promise<Memory>;
  remember?(memory: Memory): Promise<void>;
  /** What was done with a finding, for counts on this computer. */
  note?(event: Noted): Promise<void>;
  /** null: nobody here is in a team. */
  standing?(draft: Draft): Promise<DraftStanding | null>;
  /** Opens our own page for this tab's draft. */
  openReview?(): void;
  /** The code that draws card and guard; rejects where it could not be had. */
  surfaces(): Promise<Surfaces>;
  /** A sentence of public/_locales. */
  text(code: string, ...params: string[]): string;
  /** False once the extension was reloaded under this page. */
  alive(): boolean;
}

/** What entrypoints/content/start.ts gives back: what messages from the popup ask for. */
export interface PageHandle {
  /** Packs and choice are there; rejects where they could not be had. Before it a state holds no draft. */
  ready: Promise<void>;
  state(): PageState;
  /** Scrolls to a finding, selects nothing, opens its card. False when it is gone. */
  jump(key: string): boolean;
  /** Tints a sentence until its part is written in, and scrolls to it; null takes it away. False when it is gone. */
  role(place: { part: string; start: number; end: number } | null): boolean;
  /** The choice changed in the popup: check again. */
  choose(choice: ContextChoice): void;
  /** Hears a press before the page does, and may hold it back: the sentinel asks. */
  press(event: Event): void;
  /** A case changed: ask again how the draft stands. */
  reviewChanged(): void;
  /** Switched on or off: obeyed at once. */
  power(power: PagePower): void;
  /** Whether fields are read whose page asks checkers not to, as long as this page stands. */
  readAsked(read: boolean): void;
  /** Rule packs were replaced while the page was open. */
  reload(): Promise<void>;
}

import type { PageStanding } from '../../bridge/review-report.ts';
import type { PowerScope, PowerState } from '../../components/PowerSwitch.tsx';
import type { ContextChoice, Draft } from '../../rules/engine/draft.ts';
import type { FieldRole } from '../../rules/engine/platform.ts';
import type { PageState } from '../content/edge.ts';

/** `not-supported`: a page no extension may read. `no-answer`: the page's own code did not answer. `off`: switched off. */
export interface PageError {
  error: 'not-supported' | 'no-answer' | 'off';
}

export type PageReading = PageState | PageError;

/** Whether anything is checked in the tab in front. */
export interface PowerFacts extends PowerState {
  host: string;
}

/** `none`: a page no site permission covers. `named`: a creator site of the manifest, always on. */
export type SiteSwitchState = 'none' | 'named' | 'on' | 'off';

export interface SiteFacts {
  host: string;
  state: SiteSwitchState;
}

/** The popup's only way to the browser. main.tsx makes one over messages; tests and the gallery by hand. */
export interface PopupEdge {
  /** What the page in front holds now. Does not reject: what failed is in the answer. */
  readPage(): Promise<PageReading>;
  /** Shows a finding in the page; false when it is gone. */
  jump(key: string): Promise<boolean>;
  /** Tints a sentence in the page, or none; false when it is gone. */
  role(place: { part: string; start: number; end: number } | null): Promise<boolean>;
  /** Puts text on the clipboard; rejects where the browser does not let us. */
  copy(text: string): Promise<void>;
  online(): boolean;
  /** What the author chose for this site before. */
  choice(): Promise<ContextChoice>;
  /** Keeps the choice for this site; the page checks again before this resolves. */
  choose(choice: ContextChoice): Promise<void>;
  /** Has the page read fields that ask not to be read, or no longer; they are read before this resolves. */
  readAsked(read: boolean): Promise<void>;
  /** Whether Redline wakes by itself on the site in front. */
  site(): Promise<SiteFacts>;
  /**
   * Call it first thing in a click: the browser asks only then. False when the author declined; in Firefox the
   * popup may be closed before the answer.
   */
  turnOn(): Promise<boolean>;
  turnOff(): Promise<void>;
  /** Where Redline is switched off. */
  power?(): Promise<PowerFacts>;
  setPower?(scope: PowerScope, on: boolean): Promise<void>;
  setField?(role: FieldRole, on: boolean): Promise<void>;
  /** Opens the page of rules and settings; absent where there is none. */
  openRules?(): void;
  /** Compiled packs, for checking what is pasted. */
  packs(): Promise<ArrayBuffer[]>;
  /** How the page's draft stands in review; null where nobody is in a team. Does not reject. */
  standing?(draft: Draft): Promise<PageStanding | null>;
  /** Opens our own page at this tab's draft: what is sent is shown there before it is. */
  openReview?(): Promise<void>;
  /** A sentence of public/_locales. */
  text(code: string, ...params: string[]): string;
  /** YYYY-MM-DD. */
  today(): string;
}

import type { Personal } from '../../bridge/personal.ts';
import type { Policy } from '../../bridge/policy.ts';
import type { SyncOutcome, TeamReport } from '../../bridge/rule-report.ts';
import type { SeenRules } from '../../bridge/seen-rules.ts';
import type { PackFile } from '../../rules/trust/index.ts';
import type { Desk } from './lead/desk.ts';
import type { LeadEdges } from './lead/release.ts';

/** What a trial of a pack came to: the compiled pack, or every problem by file. */
export interface Trial {
  buffer: ArrayBuffer | null;
  problems: { path: string; text: string }[];
}

/** The page's only way to the browser. main.tsx makes one; tests and the gallery by hand. */
export interface OptionsEdge extends LeadEdges {
  text(code: string, ...params: string[]): string;
  /** Compiled packs, built-in and of teams. */
  packs(): Promise<ArrayBuffer[]>;
  teams(): Promise<TeamReport[]>;
  sync(): Promise<SyncOutcome>;
  /** Call it first thing in a click: the browser asks only then. */
  askFor(origins: string[]): Promise<boolean>;
  join(invite: string, member: string | undefined): Promise<SyncOutcome>;
  leave(id: string): Promise<void>;
  /** The files of a team's pack that is followed here; undefined when they are not there. */
  teamFiles(team: string, pack: string): Promise<PackFile[] | undefined>;
  seen(): Promise<SeenRules | null>;
  saveSeen(rules: SeenRules): Promise<void>;
  policy(): Promise<Policy & { set: boolean; bad?: string }>;
  personal(): Promise<Personal>;
  /** Saved, and open drafts told. */
  savePersonal(personal: Personal): Promise<void>;
  sites(): Promise<string[]>;
  turnOffSite(host: string): Promise<void>;

  desk(): Promise<Desk | undefined>;
  saveDesk(desk: Desk): Promise<void>;
  /** Compiles off the page's own thread and runs the examples. */
  trial(files: readonly PackFile[]): Promise<Trial>;
  /** Offers a file for saving. */
  save(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void;
  /** The status of a PUT; throws TypeError where there is no connection. */
  put(url: string, bytes: Uint8Array<ArrayBuffer>, authorization: string): Promise<number>;
  /** Rows of a spreadsheet's first sheet as tabbed text. Throws where it is no such file. */
  readXlsx(file: Blob): Promise<string>;
  copy(text: string): Promise<void>;
}

import type { Staleness, Step } from '../rules/trust/index.ts';

/** A code of public/_locales and what is filled in; the sentence says what to do next. */
export interface Reason {
  code: string;
  params: string[];
}

export interface PackReportLine {
  id: string;
  title: string;
  version: string;
  seq: number;
  /** What changed, in the lead's words. */
  notes: string;
  /** Here before others have it. */
  canary: boolean;
  killed: string[];
  /** Keyids. */
  signers: string[];
}

/** One team as every list of rules shows it. Times in milliseconds since 1970. */
export interface TeamReport {
  id: string;
  title: string;
  urls: string[];
  channel: string;
  member?: string;
  rootVersion: number;
  packs: PackReportLine[];
  refused: ({ id: string; seq: number } & Reason)[];
  revoked: { id: string; seq: number; reason: string }[];
  staleness: Staleness;
  /** Signed at, good until; absent before the first run. "Rules as of" is the first. */
  issued?: number;
  expires?: number;
  lastTry?: number;
  lastGood?: number;
  nextAt: number;
  /** Why the last run brought nothing. */
  error?: Reason;
  /** Where a run stands now. */
  step?: Step | 'commit';
}

/** `changed`: whether a rule came, went or changed. */
export type SyncOutcome = { changed: boolean; error?: Reason };

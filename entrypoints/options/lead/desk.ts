import type { LeadRow } from '../../../components/lead/row.ts';
import type { Bytes, Channel, NewKey, Release, Root } from '../../../rules/trust/index.ts';

// Everything a lead keeps in this browser, one record, saved with every change. The folder on the host is made of it.

export interface LeadRelease {
  release: Release;
  version: string;
  notes: string;
  /** Milliseconds since 1970. */
  at: number;
  rows: LeadRow[];
}

export interface LeadTeam {
  title: string;
  /** Where people's browsers fetch from; each ends with a slash. */
  urls: string[];
  root: Root;
  /** Of the root's file. */
  rootHash: string;
  channel: Channel;
  /** Signs here, and cannot be taken out of this browser. */
  key: NewKey;
  /** The whole published folder, by path. */
  site: Map<string, Bytes>;
  /** Paths that were not put on a host yet. */
  unsent: string[];
}

export interface Desk {
  /** Of the pack; a rule's id begins with it. */
  packId: string;
  title: string;
  rows: LeadRow[];
  /** The number the next line gets. */
  next: number;
  /** Names of the shop and its goods, parted by 、. */
  ownNames: string;
  /** The highest number a release ever had, where `releases` does not know them all. */
  lastSeq?: number;
  /** Newest first. */
  releases: LeadRelease[];
  team?: LeadTeam;
}

export const emptyDesk = (random: string): Desk => ({
  packId: `team-${random}`,
  title: '',
  rows: [],
  next: 1,
  ownNames: '',
  releases: [],
});

export const blankRow = (id: string): LeadRow => ({
  id,
  words: '',
  platform: '',
  severity: 'advise',
  message: '',
  question: '',
  suggestion: '',
  flag: '',
  pass: '',
});

/** Lines at the end, with ids of their own. */
export function addRows(desk: Desk, rows: readonly Omit<LeadRow, 'id'>[]): Desk {
  const added = rows.map((row, n) => ({ ...row, id: `${desk.packId}-${desk.next + n}` }));
  return { ...desk, rows: [...desk.rows, ...added], next: desk.next + rows.length };
}

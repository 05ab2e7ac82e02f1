import { BadField } from '../../rules/trust/errors.ts';
import { HASH, list, type Table, table, text, whole } from '../../rules/trust/shape.ts';
import { STATUSES, type Status } from '../case.ts';
import type { Frame } from '../event.ts';
import { NAME, readEvent } from '../read-event.ts';
import type { Checked } from '../sealed.ts';

/** What is claimed beside the signed events, by whoever exports: it is shown as claimed. */
export interface Advert {
  advertiser: string;
  licence?: string;
  /** Certificates and reports, one line each. */
  papers: string[];
  account?: string;
  /** Taken on the person's click. */
  snapshot?: { at: number; text: string };
  takenDown?: number;
  liveEnd?: number;
  /** 整改记录 */
  corrections: { at: number; text: string }[];
  /** Families of rules that were off. */
  off: string[];
}

/**
 * One case to keep or to hand over. `file`: 广告档案, without what colleagues said to each other. `working`: everything.
 * All in it is signed: roots and roster by the team's keys, events by their people, the whole by its exporter.
 */
export interface CaseRecord {
  type: 'redline-record/1';
  kind: 'file' | 'working';
  title: string;
  /** Who exported it, when. */
  by: string;
  at: number;
  /** Envelopes as text: every root from the first to the current one, the roster, the events. */
  roots: string[];
  roster: string;
  events: string[];
  /** Comments, in a `file`: without their words, and without being proven; their place in the order stays. */
  leftOut: LeftOut[];
  /** What the exporter saw; replay of the events must give the same. */
  status: Status;
  content: string;
  advert: Advert;
}

export interface LeftOut extends Frame {
  hash: string;
}

const ENVELOPE = /^\{[\s\S]{10,6000000}\}$/;
const LINE = /^[\s\S]{0,2000}$/;

/** Throws BadField. */
export function readRecord(value: unknown): CaseRecord {
  const raw = table(value, 'record');
  const line = (each: unknown, at: string) => text(each, at, LINE);
  const envelope = (each: unknown, at: string) => text(each, at, ENVELOPE);
  const status = text(raw.status, 'status') as Status;
  if (!STATUSES.includes(status)) throw new BadField('status');
  return {
    type: text(raw.type, 'type', /^redline-record\/1$/) as 'redline-record/1',
    kind: text(raw.kind, 'kind', /^(?:file|working)$/) as 'file' | 'working',
    title: line(raw.title, 'title'),
    by: text(raw.by, 'by', NAME),
    at: whole(raw.at, 'at'),
    roots: list(raw.roots, 'roots', 100, envelope),
    roster: envelope(raw.roster, 'roster'),
    events: list(raw.events, 'events', 10_000, envelope),
    leftOut: list(raw.leftOut, 'leftOut', 10_000, readLeftOut),
    status,
    content: text(raw.content, 'content', HASH),
    advert: readAdvert(table(raw.advert, 'advert'), line),
  };
}

function readLeftOut(value: unknown, at: string): LeftOut {
  const raw = table(value, at);
  const { hash, event } = standIn(text(raw.hash, at, HASH), raw);
  return { hash, ...frameOf(event) };
}

/** What holds the place of an event whose words are not here. */
export function standIn(hash: string, frame: object): Checked {
  const event = readEvent({ ...frame, type: 'comment', on: hash, text: '…' });
  return { hash, event, fault: 'left-out' };
}

export function frameOf({ v, team, author, case: id, by, device, prev, heads, at, roster }: Frame): Frame {
  return { v, team, author, case: id, by, device, prev, heads, at, roster };
}

function readAdvert(raw: Table, line: (value: unknown, at: string) => string): Advert {
  const noted = (each: unknown, at: string) => {
    const entry = table(each, at);
    return { at: whole(entry.at, at), text: text(entry.text, at, /^[\s\S]{0,200000}$/) };
  };
  return {
    advertiser: line(raw.advertiser, 'advertiser'),
    papers: list(raw.papers, 'papers', 500, line),
    corrections: list(raw.corrections, 'corrections', 500, noted),
    off: list(raw.off, 'off', 500, line),
    ...(raw.licence !== undefined && { licence: line(raw.licence, 'licence') }),
    ...(raw.account !== undefined && { account: line(raw.account, 'account') }),
    ...(raw.snapshot !== undefined && { snapshot: noted(raw.snapshot, 'snapshot') }),
    ...(raw.takenDown !== undefined && { takenDown: whole(raw.takenDown, 'takenDown') }),
    ...(raw.liveEnd !== undefined && { liveEnd: whole(raw.liveEnd, 'liveEnd') }),
  };
}

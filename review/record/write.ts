import { type Bytes, textOf } from '../../rules/trust/bytes.ts';
import type { Signer } from '../../rules/trust/envelope.ts';
import type { CaseState } from '../case.ts';
import { judge } from '../judge.ts';
import type { Roster } from '../roster.ts';
import { checkEvents } from '../sealed.ts';
import { RecordContradicts } from './errors.ts';
import { recordHtml, type Say } from './page.ts';
import { type Advert, type CaseRecord, frameOf, standIn } from './record.ts';
import { sealRecord } from './seal.ts';

export interface Material {
  kind: 'file' | 'working';
  title: string;
  /** Envelopes: every root from the first on, the roster, all events of the case. */
  roots: readonly Bytes[];
  rosterBytes: Bytes;
  roster: Roster;
  events: readonly Bytes[];
  advert: Advert;
}

export interface Exporter {
  by: string;
  at: number;
  signer: Signer;
  /** The sentences of the page: the extension's own, in the reader's language. */
  say: Say;
}

/** One case as two files that say the same: to read, and for programs. Throws RecordContradicts. */
export async function writeRecord(
  material: Material,
  exporter: Exporter,
  subtle: SubtleCrypto,
): Promise<{ html: string; json: string; record: CaseRecord }> {
  const { roster, kind, title, advert } = material;
  const { by, at, signer, say } = exporter;
  const checked = await checkEvents(material.events, roster, subtle);
  const whole = onlyCase(judge(checked.values(), roster, at));
  const kept = [...checked.values()].filter(
    // A comment of a revoked key stays: it is a link in what shows which of its events count.
    ({ event, fault }) =>
      kind === 'working' ||
      (!fault && (event.type !== 'comment' || roster.revoked.some(({ keyid }) => keyid === event.device))),
  );
  const keep = new Set(kept.map(({ hash }) => hash));
  const leftOut = whole.events
    .filter((hash) => !keep.has(hash))
    .sort()
    .map((hash) => ({ hash, ...frameOf(checked.get(hash)!.event) }));
  const places = leftOut.map(({ hash, ...frame }) => standIn(hash, frame));
  const state = onlyCase(judge([...kept, ...places], roster, at));
  if (state.status !== whole.status) throw new RecordContradicts(whole.status, state.status);
  const record: CaseRecord = {
    type: 'redline-record/1',
    ...{ kind, title, by, at },
    roots: material.roots.map((bytes) => textOf(bytes)!),
    roster: textOf(material.rosterBytes)!,
    events: await textsOf(material.events, keep, roster, subtle),
    leftOut,
    status: state.status,
    content: state.submission?.content ?? '',
    advert,
  };
  const where = { team: roster.team, at };
  // In a script element `<` could end it; escaped it is the same JSON.
  const json = JSON.stringify(record).replaceAll('<', '\\u003c');
  return {
    record,
    html: await sealRecord(recordHtml(record, state, roster, json, say), 'html', where, signer, subtle),
    json: await sealRecord(`{"record":${json}`, 'json', where, signer, subtle),
  };
}

function onlyCase(states: CaseState[]): CaseState {
  if (states.length !== 1) throw new RecordContradicts('1', String(states.length));
  return states[0]!;
}

async function textsOf(events: readonly Bytes[], keep: Set<string>, roster: Roster, subtle: SubtleCrypto) {
  const texts = new Map<string, string>();
  for (const bytes of events) {
    for (const { hash, fault } of (await checkEvents([bytes], roster, subtle)).values())
      if (keep.has(hash) && (!fault || !texts.has(hash))) texts.set(hash, textOf(bytes)!);
  }
  return [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
}

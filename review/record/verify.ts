import { type Bytes, sha256, utf8 } from '../../rules/trust/bytes.ts';
import { openEnvelope } from '../../rules/trust/envelope.ts';
import { TrustError } from '../../rules/trust/errors.ts';
import { parseJson } from '../../rules/trust/parse.ts';
import { openFirstRoot, openNextRoot, type Root } from '../../rules/trust/root.ts';
import { table } from '../../rules/trust/shape.ts';
import type { CaseState } from '../case.ts';
import { judge } from '../judge.ts';
import { devicesOf, holders, openRoster, type Roster } from '../roster.ts';
import { checkEvents, merge } from '../sealed.ts';
import { NotARecord, RecordChanged, RecordContradicts, RecordOfOthers } from './errors.ts';
import { type CaseRecord, readRecord, standIn } from './record.ts';
import { takeApart } from './seal.ts';

export interface VerifiedRecord {
  record: CaseRecord;
  state: CaseState;
  roster: Roster;
  root: Root;
  /** SHA-256 of the team's first root: whoever knows it by another way knows that this is the team. */
  rootHash: string;
  exporter: { id: string; name: string };
}

/**
 * Checks a record by itself, without an extension, a server or a clock: the seal over every byte, the roots and
 * the roster, each event's signature, and that the events come to what the record says.
 * `rootHash` pins the team. Throws RecordError, TrustError.
 */
export async function verifyRecord(
  file: Bytes,
  subtle: SubtleCrypto,
  rootHash?: string,
): Promise<VerifiedRecord> {
  const parts = takeApart(file);
  const record = readBody(parts);
  const { root, hash } = await openRoots(record.roots, subtle);
  if (rootHash !== undefined && hash !== rootHash) throw new RecordOfOthers(hash);
  const roster = await openRoster(subtle, utf8(record.roster), root);
  const exporter = await openSeal(parts, roster, subtle);
  if (exporter.id !== record.by) throw new RecordContradicts(record.by, exporter.id);
  const checked = await checkEvents(record.events.map(utf8), roster, subtle);
  for (const { hash, ...frame } of record.leftOut) merge(checked, standIn(hash, frame));
  const states = judge(checked.values(), roster, record.at);
  const [state] = states;
  if (!state || states.length > 1) throw new RecordContradicts('1', String(states.length));
  const content = state.submission?.content ?? '';
  if (state.status !== record.status || content !== record.content)
    throw new RecordContradicts(record.status, state.status);
  return { record, state, roster, root, rootHash: hash, exporter };
}

async function openSeal(
  { body, seal }: ReturnType<typeof takeApart>,
  roster: Roster,
  subtle: SubtleCrypto,
): Promise<{ id: string; name: string }> {
  let opened: Awaited<ReturnType<typeof openEnvelope>>;
  try {
    opened = await openEnvelope(subtle, seal, 'checkpoint', [devicesOf(roster)], 'seal');
  } catch (error) {
    if (error instanceof TrustError) throw new RecordChanged(error.name);
    throw error;
  }
  const said = table(parseJson(opened.payload, 'seal'), 'seal');
  const same = said.sha256 === (await sha256(subtle, body)) && said.len === body.length;
  if (said.type !== 'record' || said.team !== roster.team || !same) throw new RecordChanged('sha256');
  return holders(roster).get(opened.signers[0]!)!;
}

async function openRoots(roots: readonly string[], subtle: SubtleCrypto) {
  const [first, ...rest] = roots.map(utf8);
  if (!first) throw new NotARecord();
  let root = await openFirstRoot(subtle, first, 'root');
  for (const bytes of rest) root = await openNextRoot(subtle, bytes, root, 'root');
  return { root, hash: await sha256(subtle, first) };
}

const OPEN = '<script type="application/json" id="redline-record">';

function readBody({ form, text }: { form: string; text: string }): CaseRecord {
  const from = text.indexOf(OPEN);
  const html = text.slice(from + OPEN.length, text.indexOf('</script>', from));
  const json = form === 'html' ? html : text.slice('{"record":'.length);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new RecordChanged('JSON');
  }
  return readRecord(value);
}

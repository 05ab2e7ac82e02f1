import { type Bytes, fromBase64, sha256, textOf, toBase64, utf8 } from '../../rules/trust/bytes.ts';
import { LIMITS } from '../limits.ts';
import { gunzip, gzip } from './gzip.ts';
import { DamagedBundle, NotABundle } from './transport.ts';

// Events as a text to paste into a chat or to save as a `.redline` file: `REDLINE1.<base64>.<check>`. Chats break
// lines and put words around it, so blanks inside and text outside are passed over; the check (8 hex digits of
// the SHA-256) tells a cut copy from a forged one, and that is all it is for.

const MARK = 'REDLINE1.';
const BODY = /REDLINE1\.([A-Za-z0-9+/=\s]+)\.\s*([0-9a-f]{8})/;
/** All events of a large case with its drafts, unpacked. */
const MOST = 16 * LIMITS.eventBytes;

export async function writeBundle(events: readonly Bytes[], subtle: SubtleCrypto): Promise<string> {
  const packed = await gzip(utf8(JSON.stringify({ events: events.map((bytes) => textOf(bytes)) })));
  return `${MARK}${toBase64(packed)}.${(await sha256(subtle, packed)).slice(0, 8)}`;
}

/** The events in a pasted text or an opened file, not verified. Throws NotABundle, DamagedBundle. */
export async function readBundle(text: string, subtle: SubtleCrypto): Promise<Bytes[]> {
  if (!text.includes(MARK)) throw new NotABundle();
  const [, body, check] = BODY.exec(text) ?? [];
  const packed = body && fromBase64(body.replace(/\s/g, ''));
  if (!packed || (await sha256(subtle, packed)).slice(0, 8) !== check) throw new DamagedBundle();
  const json = await gunzip(packed, MOST);
  const { events } = (json && parse(textOf(json))) ?? {};
  if (!Array.isArray(events) || !events.every((each) => typeof each === 'string')) throw new DamagedBundle();
  return events.map(utf8);
}

function parse(text: string | undefined): { events?: unknown } | undefined {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

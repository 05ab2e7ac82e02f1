import { MAX_PACK_BYTES } from '../limits.ts';
import { DamagedBuffer, WrongVersion } from './errors.ts';

// One little-endian ArrayBuffer: header, section table, sections. Sections load as views, nothing is copied.
// Header words: magic, version, folding hash, section count, byte length, checksum of header and table.
// Table words a section: id, byte offset (16-aligned), byte length, element bytes, checksum with padding.

const MAGIC = 0x314c4452; // "RDL1"
const VERSION = 7;
const HEAD_WORDS = 6;
const ROW_WORDS = 5;
const CHECKSUM_WORD = 5;
const ALIGN = 16;

export type Section = Uint8Array | Uint16Array | Uint32Array | Int32Array;
/** Numbers from 0 up. */
export type Counts = Uint8Array | Uint16Array | Uint32Array;
/** In the fewest bytes that hold the greatest: a page waits for each. */
export function narrowed(values: ArrayLike<number>): Counts {
  let most = 0;
  for (let n = 0; n < values.length; n++) if (values[n]! > most) most = values[n]!;
  if (most < 0x100) return Uint8Array.from(values);
  return most < 0x10000 ? Uint16Array.from(values) : Uint32Array.from(values);
}

export type SectionKind = 'u8' | 'u16' | 'u32' | 'i32';

const VIEWS = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array } as const;
type ViewOf<K extends SectionKind> = InstanceType<(typeof VIEWS)[K]>;

const padded = (bytes: number): number => Math.ceil(bytes / ALIGN) * ALIGN;

const PRIME = 0x01000193;
const LANES = 4;

/**
 * FNV-1a over 32-bit words: finds damage; who wrote a pack is the signature's matter. Four sums side by side,
 * because each step of one waits for the step before it.
 */
export function checksum(words: Uint32Array): number {
  const signed = new Int32Array(words.buffer, words.byteOffset, words.length);
  let [a, b, c, d] = [0x811c9dc5, 0x2c1b3c6d, 0x297a2d39, 0x1b56c4e9];
  const whole = words.length - (words.length % LANES);
  for (let at = 0; at < whole; at += LANES) {
    a = Math.imul(a ^ signed[at]!, PRIME);
    b = Math.imul(b ^ signed[at + 1]!, PRIME);
    c = Math.imul(c ^ signed[at + 2]!, PRIME);
    d = Math.imul(d ^ signed[at + 3]!, PRIME);
  }
  for (let at = whole; at < words.length; at++) a = Math.imul(a ^ signed[at]!, PRIME);
  return [b, c, d].reduce((sum, lane) => Math.imul(sum ^ lane, PRIME), a) >>> 0;
}

/** Of everything before the sections but itself. */
export function headChecksum(words: Uint32Array, bytes: number): number {
  const head = words.slice(0, bytes / 4);
  head[CHECKSUM_WORD] = 0;
  return checksum(head);
}

export function writeContainer(sections: Map<number, Section>, hash: number): ArrayBuffer {
  const head = padded((HEAD_WORDS + sections.size * ROW_WORDS) * 4);
  let size = head;
  for (const { byteLength } of sections.values()) size += padded(byteLength);
  const buffer = new ArrayBuffer(size);
  const words = new Uint32Array(buffer);
  words.set([MAGIC, VERSION, hash, sections.size, size]);
  let row = HEAD_WORDS;
  let offset = head;
  for (const [id, section] of sections) {
    const { byteLength } = section;
    new Uint8Array(buffer, offset, byteLength).set(
      new Uint8Array(section.buffer, section.byteOffset, byteLength),
    );
    const sum = checksum(new Uint32Array(buffer, offset, padded(byteLength) / 4));
    words.set([id, offset, byteLength, section.BYTES_PER_ELEMENT, sum], row);
    row += ROW_WORDS;
    offset += padded(byteLength);
  }
  words[CHECKSUM_WORD] = headChecksum(words, head);
  return buffer;
}

export interface Container {
  hash: number;
  has(id: number): boolean;
  read<K extends SectionKind>(id: number, kind: K): ViewOf<K>;
  /** As narrow as they were written. */
  readCounts(id: number): Counts;
}

/** Checks every byte (each is under one checksum) and gives views. Throws DamagedBuffer or WrongVersion. */
export function readContainer(buffer: ArrayBuffer): Container {
  const { words, count, head } = readHead(buffer);
  const rows = new Map<number, { offset: number; bytes: number; element: number }>();
  let expected = head;
  for (let n = 0; n < count; n++) {
    const [id, offset, bytes, element, sum] = words.subarray(HEAD_WORDS + n * ROW_WORDS);
    if (rows.has(id!) || offset !== expected) throw new DamagedBuffer('section table');
    expected = offset + padded(bytes!);
    if (expected > buffer.byteLength) throw new DamagedBuffer('section table');
    if (checksum(words.subarray(offset / 4, expected / 4)) !== sum) throw new DamagedBuffer('checksum');
    rows.set(id!, { offset, bytes: bytes!, element: element! });
  }
  if (expected !== buffer.byteLength) throw new DamagedBuffer('length');
  const read = <K extends SectionKind>(id: number, kind: K) => {
    const row = rows.get(id);
    const View = VIEWS[kind];
    if (!row || row.element !== View.BYTES_PER_ELEMENT || row.bytes % row.element) {
      throw new DamagedBuffer(`section ${id}`);
    }
    return new View(buffer, row.offset, row.bytes / row.element) as ViewOf<K>;
  };
  return {
    hash: words[2]!,
    has: (id) => rows.has(id),
    read,
    readCounts(id) {
      const element = rows.get(id)?.element;
      return read(id, element === 1 ? 'u8' : element === 2 ? 'u16' : 'u32');
    },
  };
}

function readHead(buffer: ArrayBuffer) {
  if (buffer.byteLength < HEAD_WORDS * 4 || buffer.byteLength % ALIGN) throw new DamagedBuffer('length');
  if (buffer.byteLength > MAX_PACK_BYTES) throw new DamagedBuffer('size');
  const words = new Uint32Array(buffer);
  if (words[0] !== MAGIC) throw new DamagedBuffer('not a compiled pack');
  if (words[1] !== VERSION) throw new WrongVersion(words[1]!, VERSION);
  const count = words[3]!;
  const head = padded((HEAD_WORDS + count * ROW_WORDS) * 4);
  if (count > 1000 || head > buffer.byteLength || words[4] !== buffer.byteLength) {
    throw new DamagedBuffer('header');
  }
  if (headChecksum(words, head) !== words[CHECKSUM_WORD]) {
    throw new DamagedBuffer('header checksum');
  }
  return { words, count, head };
}

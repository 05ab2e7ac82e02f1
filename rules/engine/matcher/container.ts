import { MAX_PACK_BYTES } from '../limits.ts';
import { DamagedBuffer, WrongVersion } from './errors.ts';

// One little-endian ArrayBuffer: header, section table, sections. Sections load as views, nothing is copied.
// Header words: magic, version, folding hash, section count, byte length, checksum of header and table.
// Table words a section: id, byte offset (16-aligned), byte length, element bytes, checksum with padding.

const MAGIC = 0x314c4452; // "RDL1"
const VERSION = 2;
const HEAD_WORDS = 6;
const ROW_WORDS = 5;
const CHECKSUM_WORD = 5;
const ALIGN = 16;

export type Section = Uint8Array | Uint16Array | Uint32Array | Int32Array;
export type SectionKind = 'u8' | 'u16' | 'u32' | 'i32';

const VIEWS = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array } as const;
type ViewOf<K extends SectionKind> = InstanceType<(typeof VIEWS)[K]>;

const padded = (bytes: number): number => Math.ceil(bytes / ALIGN) * ALIGN;

/** FNV-1a over 32-bit words: finds damage; who wrote a pack is the signature's matter. */
export function checksum(words: Uint32Array, skip = -1): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) {
    if (at !== skip) sum = Math.imul(sum ^ words[at]!, 0x01000193);
  }
  return sum >>> 0;
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
  words[CHECKSUM_WORD] = checksum(words.subarray(0, head / 4), CHECKSUM_WORD);
  return buffer;
}

export interface Container {
  hash: number;
  has(id: number): boolean;
  read<K extends SectionKind>(id: number, kind: K): ViewOf<K>;
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
  return {
    hash: words[2]!,
    has: (id) => rows.has(id),
    read(id, kind) {
      const row = rows.get(id);
      const View = VIEWS[kind];
      if (!row || row.element !== View.BYTES_PER_ELEMENT || row.bytes % row.element) {
        throw new DamagedBuffer(`section ${id}`);
      }
      return new View(buffer, row.offset, row.bytes / row.element) as ViewOf<typeof kind>;
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
  if (checksum(words.subarray(0, head / 4), CHECKSUM_WORD) !== words[CHECKSUM_WORD]) {
    throw new DamagedBuffer('header checksum');
  }
  return { words, count, head };
}

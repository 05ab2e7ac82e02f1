import type { Bytes } from './bytes.ts';
import { BadField, WrongPack } from './errors.ts';
import { LIMITS, SPEC } from './limits.ts';
import { parseJson } from './parse.ts';
import { fileRef, HASH, ID, TEAM, table, text, whole } from './shape.ts';

/** The signed description of one release of a pack. */
export interface PackMeta {
  type: 'pack';
  spec: typeof SPEC;
  team: string;
  id: string;
  /** Counts releases from 1; never given twice. */
  seq: number;
  title: string;
  /** As pack.yaml says: `1.2.3`. */
  version: string;
  /** What changed, for people. */
  notes: string;
  /** The engine (limits.ts) it needs. */
  minEngine: number;
  /** gzip of a PackArchive: as it lies on the host, and unpacked. */
  file: { sha256: string; len: number; raw: { sha256: string; len: number } };
}

export const metaPath = (id: string, sha256: string): string => `packs/${id}/${sha256}.json`;
export const blobPath = (sha256: string): string => `blobs/${sha256}`;

/** Reads a verified payload and holds it to what the channel named. Throws BadField, WrongPack. */
export function readMeta(
  payload: Bytes,
  wanted: { team: string; id: string; seq: number },
  file: string,
): PackMeta {
  const raw = table(parseJson(payload, file), file);
  const at = (key: string) => `${file} ${key}`;
  if (raw.type !== 'pack') throw new BadField(at('type'));
  if (raw.spec !== SPEC) throw new BadField(at('spec'));
  const blob = table(raw.file, at('file'));
  const meta: PackMeta = {
    type: 'pack',
    spec: SPEC,
    team: text(raw.team, at('team'), TEAM),
    id: text(raw.id, at('id'), ID),
    seq: whole(raw.seq, at('seq'), 1),
    title: text(raw.title, at('title')),
    version: text(raw.version, at('version'), /^\d+\.\d+\.\d+$/),
    notes: text(raw.notes, at('notes'), /^[\s\S]{0,2000}$/),
    minEngine: whole(raw.minEngine, at('minEngine'), 1, 10_000),
    file: {
      sha256: text(blob.sha256, at('file.sha256'), HASH),
      len: whole(blob.len, at('file.len'), 1, LIMITS.blobBytes),
      raw: fileRef(blob.raw, at('file.raw'), LIMITS.packBytes),
    },
  };
  if (meta.team !== wanted.team || meta.id !== wanted.id || meta.seq !== wanted.seq)
    throw new WrongPack(wanted.id);
  return meta;
}

import { type Bytes, sha256, textOf, utf8 } from './bytes.ts';
import { BadArchive, BadField } from './errors.ts';
import { LIMITS } from './limits.ts';
import { list, table, text } from './shape.ts';

/** A text file of a pack, as `compilePack` takes it: rule files in YAML or JSON, pack.yaml, laws.yaml, word lists. */
export interface PackFile {
  path: string;
  text: string;
}

/** The bytes of a pack's archive before gzip. */
export const writeFiles = (files: readonly PackFile[]): Bytes =>
  utf8(JSON.stringify({ files: files.map(({ path, text }) => ({ path, text })) }));

/** Throws BadField. */
export function readFiles(raw: Bytes, id: string): PackFile[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(textOf(raw) ?? '');
  } catch {
    throw new BadField(id);
  }
  return list(table(parsed, id).files, `${id} files`, LIMITS.packFiles, (each, at) => {
    const file = table(each, at);
    return { path: text(file.path, at, /^[\w./-]{1,200}\.yaml$/), text: text(file.text, at, /^[\s\S]*$/) };
  });
}

export async function pack(raw: Bytes): Promise<Bytes> {
  const zipped = new Blob([raw]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(zipped).arrayBuffer());
}

/**
 * Unpacks to exactly what was signed. Stops at the signed length: a bomb costs no more memory than the pack it
 * claims to be. Throws BadArchive.
 */
export async function unpack(
  subtle: SubtleCrypto,
  zipped: Bytes,
  { sha256: hash, len }: { sha256: string; len: number },
  id: string,
): Promise<Bytes> {
  const raw = new Uint8Array(len);
  let at = 0;
  const stream = new Blob([zipped]).stream().pipeThrough(new DecompressionStream('gzip'));
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      if (at + next.value.length > len) throw new BadArchive(id);
      raw.set(next.value, at);
      at += next.value.length;
    }
  } catch {
    await reader.cancel().catch(() => undefined);
    throw new BadArchive(id);
  }
  if (at !== len || (await sha256(subtle, raw)) !== hash) throw new BadArchive(id);
  return raw;
}

import { type Bytes, sha256 } from './bytes.ts';
import { FileMissing, WrongBytes } from './file-errors.ts';

/** Where files come from: one mirror, a folder, a test. */
export interface Source {
  /**
   * The file at `path`, read no further than `most` bytes; undefined where there is none.
   * Throws the errors of file-errors.ts.
   */
  get(path: string, most: number): Promise<Bytes | undefined>;
}

/** A file that is named by its hash and length. Throws FileMissing, WrongBytes and what `get` throws. */
export async function getExact(
  subtle: SubtleCrypto,
  source: Source,
  path: string,
  { sha256: hash, len }: { sha256: string; len: number },
): Promise<Bytes> {
  const bytes = await source.get(path, len);
  if (!bytes) throw new FileMissing(path);
  if (bytes.length !== len || (await sha256(subtle, bytes)) !== hash) throw new WrongBytes(path);
  return bytes;
}

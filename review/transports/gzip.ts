import type { Bytes } from '../../rules/trust/bytes.ts';
import { LIMITS } from '../limits.ts';
import { TooLarge } from './transport.ts';

export const gzip = (bytes: Bytes): Promise<Bytes> =>
  collect(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip')), Number.MAX_SAFE_INTEGER);

/** Undefined where it is no gzip, or unpacks to more than `most` bytes: no further is unpacked. */
export async function gunzip(bytes: Bytes, most: number = LIMITS.eventBytes): Promise<Bytes | undefined> {
  try {
    return await collect(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')), most);
  } catch {
    return undefined;
  }
}

/** An event as it travels. Throws TooLarge. */
export async function packEvent(bytes: Bytes): Promise<Bytes> {
  const packed = bytes.length > LIMITS.eventBytes ? bytes : await gzip(bytes);
  if (packed.length > LIMITS.inlineBytes) throw new TooLarge(packed.length, LIMITS.inlineBytes);
  return packed;
}

async function collect(stream: ReadableStream<Uint8Array>, most: number): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream as ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > most) throw new TooLarge(length, most);
    chunks.push(chunk);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

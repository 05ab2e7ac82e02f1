import {
  type Bytes,
  HttpStatus,
  LIMITS,
  NoAnswer,
  Redirected,
  type Source,
  TooLong,
  TooSlow,
  WebPage,
} from '../../../rules/trust/index.ts';

/** `fileTime`, `stallTime`: milliseconds; tests shorten them. */
export interface Patience {
  fileTime: number;
  stallTime: number;
}

/** A mirror over HTTP, at an address that ends with a slash. Sends nothing but the address it asks for. */
export function mirrorAt(url: string, patience: Patience = LIMITS): Source {
  return { get: (path, most) => getFile(url + path, path, most, patience) };
}

/** OSS and COS answer 403 for a file that is not there, where listing is not allowed. */
const ABSENT = [403, 404, 410];

async function getFile(
  url: string,
  path: string,
  most: number,
  { fileTime, stallTime }: Patience,
): Promise<Bytes | undefined> {
  const stop = new AbortController();
  const end = setTimeout(() => stop.abort(), fileTime);
  let stall = setTimeout(() => stop.abort(), stallTime);
  const alive = () => {
    clearTimeout(stall);
    stall = setTimeout(() => stop.abort(), stallTime);
  };
  try {
    const response = await ask(url, stop.signal);
    alive();
    const absent = accept(response, path);
    if (absent) return undefined;
    return await readAll(response, path, most, alive);
  } catch (error) {
    if (stop.signal.aborted) throw new TooSlow(path);
    // What fetch rejects with says nothing more than that: no connection, no such name, no valid certificate.
    throw error instanceof TypeError ? new NoAnswer(path) : error;
  } finally {
    clearTimeout(end);
    clearTimeout(stall);
    stop.abort();
  }
}

const ask = (url: string, signal: AbortSignal): Promise<Response> =>
  fetch(url, {
    // Asks the host whether what is in the browser's cache still stands: 304 costs no body.
    cache: 'no-cache',
    credentials: 'omit',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
    signal,
  });

/** True where the file is not there. Throws what an answer can be wrong with. */
function accept({ type, status, ok, headers }: Response, path: string): boolean {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) throw new Redirected(path);
  if (ABSENT.includes(status)) return true;
  if (!ok) {
    const error = new HttpStatus(path, status);
    error.retryAfter = 1000 * (Number(headers.get('retry-after')) || 0);
    throw error;
  }
  if (headers.get('content-type')?.includes('text/html')) throw new WebPage(path);
  return false;
}

async function readAll({ body }: Response, path: string, most: number, alive: () => void): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    alive();
    if (length === 0 && next.value[0] === 0x3c) throw new WebPage(path);
    length += next.value.length;
    if (length > most) throw new TooLong(path, most);
    chunks.push(next.value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

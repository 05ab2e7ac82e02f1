import { type PackCargo, sendMessage } from './messages.ts';

// A content script cannot fetch a packaged file without making it web-accessible, and a Chromium that
// lacks `message_serialization: structured_clone` turns an ArrayBuffer in a message into `{}`. So bytes
// go as a buffer first, and once more as base64 where none arrived. Nobody else needs to know.

/** Packs each at most this many bytes; a larger one is not passed on to pages. */
const MAX_PACK_BYTES = 32 * 1024 * 1024;

export function toCargo(packs: ArrayBuffer[], base64: boolean): PackCargo {
  const fit = packs.filter((pack) => pack.byteLength <= MAX_PACK_BYTES);
  return base64 ? { base64, packs: fit.map(encode) } : { base64, packs: fit };
}

/** The packs the background holds, as bytes, in a page or an extension page. */
export async function askForPacks(): Promise<ArrayBuffer[]> {
  const first = await sendMessage('packs', { base64: false });
  if (!first.base64 && first.packs.every(arrived)) return first.packs;
  const second = await sendMessage('packs', { base64: true });
  return second.base64 ? second.packs.map(decode) : [];
}

function arrived(pack: unknown): boolean {
  // Not instanceof: in Firefox the buffer may belong to another realm.
  return Object.prototype.toString.call(pack) === '[object ArrayBuffer]';
}

function encode(pack: ArrayBuffer): string {
  const bytes = new Uint8Array(pack);
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 0x8000) {
    parts.push(String.fromCharCode(...bytes.subarray(i, i + 0x8000)));
  }
  return btoa(parts.join(''));
}

function decode(text: string): ArrayBuffer {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0)).buffer;
}

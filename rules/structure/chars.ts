// What a character is, for segmentation and counting. Hand-written: no tables, no locale.

export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}

export function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

export function isLatin(code: number): boolean {
  const narrow = isFullWidth(code) ? code - FULL_WIDTH : code;
  return (
    (narrow >= 0x41 && narrow <= 0x5a) ||
    (narrow >= 0x61 && narrow <= 0x7a) ||
    (code >= 0xc0 && code <= 0x24f)
  );
}

/** How far full-width letters and digits lie above their narrow twins. */
const FULL_WIDTH = 0xfee0;

const isFullWidth = (code: number): boolean => code >= 0xff10 && code <= 0xff5a;

/** Full-width letters and digits as narrow ones, invisible characters dropped. */
export function narrowed(text: string): string {
  let out = '';
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (!isInvisible(code)) out += isFullWidth(code) ? String.fromCharCode(code - FULL_WIDTH) : char;
  }
  return out;
}

/** The first visible unit at or after `from`, as its code; NaN at the end. */
export function visibleFrom(text: string, from: number): number {
  let at = from;
  while (at < text.length && isInvisible(text.charCodeAt(at))) at++;
  return text.charCodeAt(at);
}

export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x3000 || code === 0xa0;
}

export function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

/** Zero-width characters and soft hyphens: they stand in a text without being seen. */
export function isInvisible(code: number): boolean {
  return (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff || code === 0xad;
}

/** A pictograph by its first UTF-16 unit, or the joiners that hang on one. */
export function isEmojiUnit(code: number): boolean {
  return (
    (code >= 0xd83c && code <= 0xd83e) ||
    (code >= 0xdc00 && code <= 0xdfff) ||
    (code >= 0x2600 && code <= 0x27bf) ||
    code === 0x200d ||
    code === 0xfe0f
  );
}

export function countHan(text: string, start = 0, end = text.length): number {
  let count = 0;
  for (let i = start; i < end; i++) if (isHan(text.charCodeAt(i))) count++;
  return count;
}

/** Characters that carry meaning: letters, digits, Han. */
export function countWordChars(text: string, start = 0, end = text.length): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isHan(code) || isDigit(code) || isLatin(code)) count++;
  }
  return count;
}

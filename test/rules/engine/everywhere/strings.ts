// Strings that break programs, the same ones in every runtime: made by our own generator, from one seed.

const COUNT = 10_000;
const LONGEST = 40;
const PIECES = [
  ...'最好第一国家级顶頂級治根糖尿病微信vxVＸ１３8００元%％，。！？、;：“”（）\n\r\t 　·*-_~',
  '\u200b',
  '\u00ad',
  '\ufe0f',
  '\u0301',
  '\u202e',
  '\u0000',
  '👩‍👩‍👧',
  '🥇',
  '㎏',
  '①',
  '𝟏',
  '𠮷',
  '\ud83d',
  '\ude00',
  'zui',
  '13800138000',
  'http://x.cn/',
];

/** Mulberry32: numbers from 0 up to 1. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A third of their units are any code unit at all, half surrogates too; some are any code point; the rest is typed. */
export function randomStrings(words: readonly string[], seed = 20261125): string[] {
  const next = generator(seed);
  const upTo = (end: number) => Math.floor(next() * end);
  const unit = (): string => {
    const kind = upTo(6);
    if (kind < 2) return String.fromCharCode(upTo(0x10000));
    if (kind === 2) return String.fromCodePoint(upTo(0x110000));
    if (kind === 3 && words.length) return words[upTo(words.length)]!;
    return PIECES[upTo(PIECES.length)]!;
  };
  return Array.from({ length: COUNT }, () => Array.from({ length: upTo(LONGEST) + 1 }, unit).join(''));
}

/** As large as a field gets, of what matchers fear. */
export const LARGE: readonly string[] = [
  '最'.repeat(1_000_000),
  `最${'\u0301'.repeat(10_000)}好`,
  `最${' '.repeat(9_998)}好`,
  '😀'.repeat(5_000),
  '\ud83d'.repeat(10_000),
  '，'.repeat(10_000),
  '9'.repeat(10_000),
  '第一'.repeat(5_000),
];

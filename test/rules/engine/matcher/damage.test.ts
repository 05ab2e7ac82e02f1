import { beforeAll, expect, test } from 'vitest';
import { compileTerms, DamagedBuffer, loadMatcher, WrongVersion } from '../../../../rules/engine/index.ts';
import { checksum, headChecksum } from '../../../../rules/engine/matcher/container.ts';
import { AUTOMATON, LOOSE } from '../../../../rules/engine/matcher/sections.ts';

const HEAD = 6;
const ROW = 5;
let whole: ArrayBuffer;
beforeAll(() => {
  whole = compileTerms(['最好', '国家级', '国家', '第一', 'no.1']);
});

const damaged = (change: (words: Uint32Array, bytes: Uint8Array) => void): ArrayBuffer => {
  const copy = whole.slice(0);
  change(new Uint32Array(copy), new Uint8Array(copy));
  return copy;
};

/** Writes true checksums, as a forger would. */
function reseal(words: Uint32Array): void {
  const count = words[3]!;
  for (let row = HEAD; row < HEAD + count * ROW; row += ROW) {
    const from = words[row + 1]! / 4;
    words[row + 4] = checksum(words.subarray(from, from + Math.ceil(words[row + 2]! / 16) * 4));
  }
  words[5] = headChecksum(words, Math.ceil(((HEAD + count * ROW) * 4) / 16) * 16);
}

function rowOf(words: Uint32Array, id: number): number {
  for (let row = HEAD; ; row += ROW) if (words[row] === id) return row;
}

test('cut anywhere, it is refused', () => {
  for (let size = 0; size < whole.byteLength; size += 64) {
    expect(() => loadMatcher(whole.slice(0, size)), `${size} bytes`).toThrow(DamagedBuffer);
  }
});

test('one flipped bit in any section or in the header is refused', () => {
  const words = new Uint32Array(whole);
  const places = [2, 9, 14, 23];
  for (let row = HEAD; row < HEAD + words[3]! * ROW; row += ROW) {
    const [, offset, bytes] = words.subarray(row, row + ROW);
    if (bytes) places.push(offset!, offset! + (bytes >> 1), offset! + bytes - 1);
  }
  for (const place of places) {
    const copy = damaged((_, bytes) => {
      bytes[place]! ^= 1 << (place % 8);
    });
    expect(() => loadMatcher(copy), `byte ${place}`).toThrow(DamagedBuffer);
  }
});

test('another format is named as such', () => {
  const copy = damaged((words) => {
    words[1] = 99;
  });
  expect(() => loadMatcher(copy)).toThrow(WrongVersion);
  expect(() => loadMatcher(damaged((words) => words.fill(0, 0, 1)))).toThrow(DamagedBuffer);
});

test('a forged buffer with true checksums neither loops nor reads outside', () => {
  const columns = [
    AUTOMATON.cells,
    AUTOMATON.termOf,
    AUTOMATON.depth,
    AUTOMATON.nextTerm,
    AUTOMATON.termLength,
  ];
  let refused = 0;
  for (const column of columns) {
    const row = rowOf(new Uint32Array(whole), LOOSE + column);
    const size = new Uint32Array(whole)[row + 2]! / 4;
    for (let at = 0; at < size; at++) {
      for (const value of [1, 7, 0x7fffffff, 0xffffffff]) {
        const copy = damaged((words) => {
          words[words[row + 1]! / 4 + at] = value;
          reseal(words);
        });
        try {
          loadMatcher(copy).scan('国家级最好第一'.repeat(5));
        } catch (error) {
          expect(error).toBeInstanceOf(DamagedBuffer);
          refused++;
        }
      }
    }
  }
  expect(refused).toBeGreaterThan(100);
});

test('resealing alone is no damage', () => {
  const copy = damaged(reseal);
  expect([...loadMatcher(copy).scan('最好')]).toEqual([0, 2, 0]);
});

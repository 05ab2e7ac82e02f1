import { beforeAll, describe, expect, test } from 'vitest';
import {
  check,
  compileTerms,
  DamagedBuffer,
  loadBundle,
  loadMatcher,
  loadPack,
  OtherFolding,
  WrongVersion,
  writeBundle,
  writePack,
} from '../../../../rules/engine/index.ts';
import { post, rule } from '../sample.ts';

const HEAD = 6;
const ROW = 5;
const info = (id: string) => ({ id, title: id, version: '1.0.0', layer: 'law' }) as const;
const law = writePack(info('law'), [
  rule('a', ['最好', '第一'], { allow: ['第一时间'], guards: ['negated'] }),
  rule('near', [], {
    spec: {
      kind: 'near',
      first: ['治'],
      second: ['病'],
      ...{ within: 4, scope: 'clause', ordered: true, mark: 'both', allow: [] },
    },
  }),
]);
const platform = writePack(info('platform'), [rule('b', ['加微信'], { track: 'platform' })]);

/** Every section with its id, where it begins and how many bytes it has. */
function sectionsOf(buffer: ArrayBuffer): { id: number; offset: number; bytes: number }[] {
  const words = new Uint32Array(buffer.slice(0, buffer.byteLength & ~3));
  return Array.from({ length: words[3]! }, (_, n) => {
    const [id, offset, bytes] = words.subarray(HEAD + n * ROW, HEAD + (n + 1) * ROW);
    return { id: id!, offset: offset!, bytes: bytes! };
  });
}

function flipped(buffer: ArrayBuffer, at: number): ArrayBuffer {
  const copy = buffer.slice(0);
  new Uint8Array(copy)[at]! ^= 1 << (at % 8);
  return copy;
}

describe.each([
  ['a pack', law, (buffer: ArrayBuffer) => loadPack(buffer)],
  ['a bundle', writeBundle([law, platform]), (buffer: ArrayBuffer) => loadBundle(buffer)],
  ['a list of terms', compileTerms(['最好', '国家级', '第一']), (buffer: ArrayBuffer) => loadMatcher(buffer)],
] as const)('%s', (_name, whole, load) => {
  test('with a bit flipped in any of its sections is refused by name', () => {
    const sections = sectionsOf(whole).filter(({ bytes }) => bytes > 0);
    expect(sections.length).toBeGreaterThan(8);
    for (const { id, offset, bytes } of sections)
      for (const at of new Set([offset, offset + (bytes >> 1), offset + bytes - 1]))
        expect(() => load(flipped(whole, at)), `section ${id}, byte ${at}`).toThrow(DamagedBuffer);
  });

  test('with a bit flipped anywhere in its head is refused by name', () => {
    for (let at = 0; at < HEAD * 4 + ROW * 4; at++) {
      let said: unknown;
      try {
        load(flipped(whole, at));
      } catch (error) {
        said = error;
      }
      const named = [DamagedBuffer, WrongVersion, OtherFolding].some((each) => said instanceof each);
      expect(named, `byte ${at}: ${said}`).toBe(true);
    }
  });

  test('cut short, empty, of another version or no such thing at all is refused by name', () => {
    for (let size = 0; size < whole.byteLength; size += 97)
      expect(() => load(whole.slice(0, size)), `${size} bytes`).toThrow(DamagedBuffer);
    const other = whole.slice(0);
    new Uint32Array(other)[1] = 99;
    expect(() => load(other)).toThrow(WrongVersion);
    const json = new TextEncoder().encode('{"rules": []}'.padEnd(4096)).buffer as ArrayBuffer;
    expect(() => load(json)).toThrow(DamagedBuffer);
  });
});

test('what was loaded before goes on when another is refused', () => {
  const packs = loadBundle(writeBundle([law, platform]));
  const said = () => check(post('全店最好，加微信，治老毛病'), packs).findings.map(({ text }) => text);
  const before = said();
  expect(before).toEqual(['最好', '加微信', '治老毛病']);
  expect(() => loadBundle(flipped(writeBundle([law]), law.byteLength >> 1))).toThrow(DamagedBuffer);
  expect(said()).toEqual(before);
});

describe('a list of terms that no one would write', () => {
  let matcher: ReturnType<typeof loadMatcher>;
  const terms = [
    '',
    '最好',
    '最好',
    '最',
    '__proto__',
    'constructor',
    '\ud83d',
    '甲'.repeat(10_000),
    ' ',
    '\u200b',
    '最好',
  ];
  beforeAll(() => {
    matcher = loadMatcher(compileTerms(terms));
  });
  const hits = (text: string) => {
    const found = matcher.scan(text);
    return Array.from({ length: found.length / 3 }, (_, n) => [...found.subarray(n * 3, n * 3 + 3)]);
  };

  test('finds each of its terms under each of its numbers, the empty one nowhere', () => {
    expect(hits('最好')).toEqual([
      [0, 1, 3],
      [0, 2, 1],
      [0, 2, 2],
      [0, 2, 10],
    ]);
    expect(hits('__proto__')).toEqual([[0, 9, 4]]);
    expect(hits(`一${'甲'.repeat(10_000)}`)).toEqual([[1, 10_001, 7]]);
    expect(hits('')).toEqual([]);
  });
});

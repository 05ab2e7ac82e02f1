import { expect, test } from 'vitest';
import { compileTerms, loadMatcher, TooManyTerms } from '../../../../rules/engine/index.ts';

type Hit = [start: number, end: number, term: number];
type Case = [name: string, terms: string[], text: string, hits: Hit[]];

function hitsOf(terms: string[], text: string): Hit[] {
  const found = loadMatcher(compileTerms(terms)).scan(text);
  return Array.from({ length: found.length / 3 }, (_, n) => [...found.subarray(n * 3, n * 3 + 3)] as Hit);
}

const CASES: Case[] = [
  [
    'overlap',
    ['全国第', '国第一'],
    '全国第一',
    [
      [0, 3, 0],
      [1, 4, 1],
    ],
  ],
  [
    'nested suffix',
    ['国家级', '家级', '级'],
    '国家级',
    [
      [0, 3, 0],
      [1, 3, 1],
      [2, 3, 2],
    ],
  ],
  [
    'nested prefix',
    ['国', '国家', '国家级'],
    '国家级',
    [
      [0, 1, 0],
      [0, 2, 1],
      [0, 3, 2],
    ],
  ],
  [
    'nested middle',
    ['全国家级', '国家'],
    '全国家级',
    [
      [1, 3, 1],
      [0, 4, 0],
    ],
  ],
  ['fail to suffix', ['最好用', '好看'], '最好看', [[1, 3, 1]]],
  [
    'repeat',
    ['哈哈'],
    '哈哈哈',
    [
      [0, 2, 0],
      [1, 3, 0],
    ],
  ],
  ['upper', ['vip'], 'VIP价', [[0, 3, 0]]],
  ['fullwidth', ['100%'], '１００％', [[0, 4, 0]]],
  ['fullwidth upper', ['top1'], 'ＴＯＰ１', [[0, 4, 0]]],
  ['NFKC expand', ['5kg'], '重5㎏', [[1, 3, 0]]],
  ['circled', ['第1'], '第①名', [[0, 2, 0]]],
  ['trad', ['顶级'], '最頂級的', [[1, 3, 0]]],
  ['trad rule', ['頂級'], '最顶级的', [[1, 3, 0]]],
  ['zero width', ['最好'], '最\u200b\u200d好', [[0, 4, 0]]],
  ['space', ['最好'], '最 好', [[0, 3, 0]]],
  ['punct sep', ['国家级'], '国.家*级', [[0, 5, 0]]],
  ['soft hyphen', ['最好'], '最\u00ad好', [[0, 3, 0]]],
  ['astral', ['𠮷野家'], '去𠮷野家', [[1, 5, 0]]],
  ['after astral', ['最好'], '😀𠮷最好', [[4, 6, 0]]],
  ['combining after', ['最好'], '最好\u0301', [[0, 2, 0]]],
  ['length-changing lower case', ['最好'], 'İ最好', [[1, 3, 0]]],
  ['ideographic space', ['最好'], '最\u3000好', [[0, 3, 0]]],
  ['kangxi radical', ['一日'], '⼀⽇', [[0, 2, 0]]],
  [
    '__proto__ term',
    ['__proto__', 'constructor'],
    'a __proto__ constructor',
    [
      [2, 11, 0],
      [12, 23, 1],
    ],
  ],
];

test.each(CASES)('%s', (_name, terms, text, hits) => expect(hitsOf(terms, text)).toEqual(hits));

test('there are as many cases as capabilities', () => expect(CASES.length).toBe(24));

test.each<Case>([
  ['eight separators', ['最好'], '最--------好', [[0, 10, 0]]],
  ['nine separators', ['最好'], '最---------好', []],
  ['one line break', ['最好'], '最\n好', [[0, 3, 0]]],
  ['Windows line break', ['最好'], '最\r\n好', [[0, 4, 0]]],
  ['an empty line', ['最好'], '最\n \n好', []],
  ['a sentence’s end and a line break', ['最好'], '最。”\n好', []],
  ['a sentence’s end alone', ['最好'], '最！好', [[0, 3, 0]]],
  ['a stroke between', ['首选'], '首丶选', [[0, 3, 0]]],
  ['emoji between', ['最好'], '最🔥👩‍👩‍👧好', [[0, 12, 0]]],
  ['half an emoji between', ['最好'], '最\ud83d好', [[0, 3, 0]]],
  ['spaced letters without Han', ['vx', 'top1'], 'v x top 1', []],
  ['spaced letters with Han', ['加vx'], '加 v x', [[0, 5, 0]]],
  ['zero-width in letters', ['vx'], 'v\u200bx', [[0, 3, 0]]],
])('between characters: %s', (_name, terms, text, hits) => expect(hitsOf(terms, text)).toEqual(hits));

test.each<Case>([
  ['empty', ['', '最好'], '最好', [[0, 2, 1]]],
  [
    'twice the same',
    ['最好', '最好'],
    '最好',
    [
      [0, 2, 0],
      [0, 2, 1],
    ],
  ],
  [
    'the same once folded',
    ['頂級', '顶级'],
    '顶级',
    [
      [0, 2, 0],
      [0, 2, 1],
    ],
  ],
  ['only separators', ['——'], '好——', [[1, 3, 0]]],
  ['only zero-width', ['\u200b'], '好\u200b', [[1, 2, 0]]],
  ['with a comma', ['买一送一，速来'], '买一送一！速来', [[0, 7, 0]]],
  ['with a dot, no Han', ['no.1'], 'NO.1 no1', [[0, 4, 0]]],
  ['half a surrogate pair', ['\ud83d'], '😀', [[0, 1, 0]]],
])('a term that is %s', (_name, terms, text, hits) => expect(hitsOf(terms, text)).toEqual(hits));

test('a term of 10,000 characters is found, and its near miss is not', () => {
  const long = '甲乙丙丁'.repeat(2500);
  expect(hitsOf([long], `前${long}`)).toEqual([[1, 10001, 0]]);
  expect(hitsOf([long], long.slice(0, -1))).toEqual([]);
});

test('a list too long to compile is refused by name', () => {
  expect(() => compileTerms(['最'.repeat(8_000_001)])).toThrow(TooManyTerms);
});

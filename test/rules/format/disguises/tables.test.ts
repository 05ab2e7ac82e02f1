import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PARTS } from '../../../../rules/format/disguises/parts.ts';
import { syllableOf } from '../../../../rules/format/disguises/pinyin.ts';
import { alike } from '../../../../rules/format/disguises/sounds.ts';
import { ordinaryModule, syllableModule } from '../../../../scripts/disguise-data.ts';

const committed = (name: string): string =>
  readFileSync(new URL(`../../../../rules/format/disguises/${name}`, import.meta.url), 'utf8');

test.each([
  ['syllables.ts', syllableModule],
  ['ordinary.ts', ordinaryModule],
])('the committed %s is what its package gives today', (name, made) => {
  expect(committed(name) === made(), 'run: node scripts/disguise-data.ts').toBe(true);
});

test('a character with two readings is read as it is in claims', () => {
  expect(['率', '行', '长', '血', '癌', '女'].map(syllableOf)).toEqual([
    'lv',
    'hang',
    'zhang',
    'xue',
    'ai',
    'nv',
  ]);
});

test('微 and 信 have stand-ins in the messenger’s name and nowhere else', () => {
  expect(alike('微', '加微信').map(({ character }) => character)).toContain('薇');
  expect(alike('微', '微波炉')).toEqual([]);
  expect(alike('信', '信用卡')).toEqual([]);
});

test('a character that meets any other by chance stands for none in a word of two', () => {
  expect(alike('药', '中药').map(({ character }) => character)).not.toContain('要');
  expect(alike('药', '抗癌药').map(({ character }) => character)).toContain('要');
});

test('halves are two characters that are not the whole', () => {
  for (const [whole, parts] of PARTS)
    expect([...parts].filter((each) => each !== whole).length, whole).toBe(2);
});

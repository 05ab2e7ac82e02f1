import { expect, test } from 'vitest';
import type { CheckResult, Finding } from '../../rules/engine/index.ts';
import type { LawTitles } from '../../rules/format/index.ts';
import { articleTable, readBasis } from '../../scripts/eval/articles.ts';
import { halfOf, takeHalf } from '../../scripts/eval/records.ts';
import { gaps, type Outcomes } from '../../scripts/eval/report.ts';

const laws = new Map([
  ['AD', { title: { zh: '中华人民共和国广告法', en: 'Advertising Law' } }],
  ['FOOD', { title: { zh: '中华人民共和国食品安全法', en: 'Food Safety Law' } }],
]) as unknown as LawTitles;

const record = (id: string, basis?: string) => ({ id, text: id, spans: [], ...(basis && { basis }) });
const result = (law: string, article: string) =>
  ({ findings: [{ severity: 'block', basis: [{ law, article }] } as Finding] }) as unknown as CheckResult;

test('a label’s articles are read law by law; what cannot be compared is left out', () => {
  expect(readBasis('广告法§9(7) §11; 食品安全法§73', laws)).toEqual([
    { law: 'AD', article: '9', item: '(7)' },
    { law: 'AD', article: '11', item: '' },
    { law: 'FOOD', article: '73', item: '' },
  ]);
  expect(readBasis('广告法(2015)§9; 某条例§3; 广告法', laws)).toEqual([]);
});

test('article accuracy counts found records only, and the item by itself', () => {
  const outcomes = [
    { record: record('a', '广告法§9(3)'), result: result('AD', '9(3)'), hit: true },
    { record: record('b', '广告法§9(3)'), result: result('AD', '9(7)'), hit: true },
    { record: record('c', '广告法§28'), result: result('AD', '17'), hit: true },
    { record: record('d', '广告法§28'), result: result('AD', '28'), hit: false },
    { record: record('e'), result: result('AD', '28'), hit: true },
  ];
  const table = articleTable(outcomes, laws);
  expect(table).toMatch(/article +66\.7 % \(2\/3\)/);
  expect(table).toMatch(/item +50\.0 % \(1\/2\)/);
});

test('halves that lie more than five points apart are told, nearer ones are not', () => {
  const ids = Array.from({ length: 400 }, (_, n) => `r${n}`);
  const outcomes = (hit: (id: string) => boolean): Outcomes => {
    const list = ids.map((id) => ({
      record: record(id),
      result: result('AD', '9'),
      hit: hit(id),
      agrees: true,
    }));
    return { violations: list, evasions: [], clean: [], cases: [] };
  };
  expect(gaps(outcomes(() => true))).toEqual([]);
  expect(gaps(outcomes((id) => halfOf(id) === 'A'))).toEqual([
    expect.stringContaining('recall differs by 100.0'),
  ]);
});

test('one half holds the records of its own and keeps the families', () => {
  const records = Array.from({ length: 50 }, (_, n) => record(`r${n}`));
  const corpus = {
    violations: records,
    evasions: [],
    clean: records,
    posts: [],
    cases: [],
    families: { a: ['b'] },
  };
  const [a, b] = [takeHalf(corpus, 'A'), takeHalf(corpus, 'B')];
  expect(a.violations.length + b.violations.length).toBe(50);
  expect(a.violations.length).toBeGreaterThan(0);
  expect(a.violations.filter((each) => b.violations.includes(each))).toEqual([]);
  expect(a.families).toEqual({ a: ['b'] });
});

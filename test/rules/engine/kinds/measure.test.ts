import { expect, test } from 'vitest';
import { marker } from './found.ts';

const measure = {
  kind: 'measure',
  units: ['天', '周', '个月', '倍', '%', '百分之', '分钟'],
  within: 4,
  scope: 'clause',
  order: 'any',
  mark: 'measure',
  allow: ['七天无理由'],
} as const;
const base = { ...measure, units: [...measure.units], allow: [...measure.allow] };

test.each([
  ['三天', '三天'],
  ['两周', '两周'],
  ['十倍', '十倍'],
  ['百分之百', '百分之百'],
  ['半个月', '半个月'],
  ['３－５天', '３－５天'],
  ['三到五天', '三到五天'],
  ['3-5天', '3-5天'],
  ['30多天', '30多天'],
  ['十几天', '十几天'],
  ['几天', '几天'],
  ['数倍', '数倍'],
  ['99.9%', '99.9%'],
  ['三百六十五天', '三百六十五天'],
  ['1,200倍', '1,200倍'],
  ['2万倍', '2万倍'],
  ['7 天', '7 天'],
  ['兩個月', '兩個月'],
])('%s is a measure', (text, mark) => expect(marker(base)(`用了${text}就好`)).toEqual([mark]));

test.each(['今天', '每天', '天天', '个月饼', '一团', '倍儿棒', '这周', '七天无理由退货'])(
  '%s is none',
  (text) => expect(marker(base)(text)).toEqual([]),
);

test('the number is compared in what it means; a range counts when it touches', () => {
  const atMost7 = marker({ ...base, number: { max: 7 } });
  expect(atMost7('七天')).toEqual(['七天']);
  expect(atMost7('八天')).toEqual([]);
  expect(atMost7('5-10天')).toEqual(['5-10天']);
  expect(atMost7('十几天')).toEqual([]);
  expect(atMost7('几天')).toEqual(['几天']);
  const from100 = marker({ ...base, number: { min: 100 } });
  expect(from100('百分之百')).toEqual(['百分之百']);
  expect(from100('一百二十天')).toEqual(['一百二十天']);
  expect(from100('百分之九十')).toEqual([]);
  expect(from100('两百天')).toEqual(['两百天']);
});

test('with near words, only beside them, in the order asked for', () => {
  const near = { ...base, near: ['见效', '美白'] };
  expect(marker(near)('三天见效')).toEqual(['三天']);
  expect(marker({ ...near, mark: 'both' })('三天就能见效')).toEqual(['三天就能见效']);
  expect(marker(near)('营业三天')).toEqual([]);
  expect(marker(near)('三天，见效')).toEqual([]);
  expect(marker({ ...near, order: 'before' })('美白三天')).toEqual([]);
  expect(marker({ ...near, order: 'after' })('美白三天')).toEqual(['三天']);
});

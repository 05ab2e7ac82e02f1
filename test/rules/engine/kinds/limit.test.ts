import { expect, test } from 'vitest';
import { check, type Draft, type LimitSpec, type PartId } from '../../../../rules/engine/index.ts';
import { packOf, post, rule } from '../sample.ts';

const spec = (what: LimitSpec['what'], max: number): LimitSpec => ({ kind: 'limit', what, max });
const pack = (what: LimitSpec['what'], max: number) =>
  packOf([rule('a', [], { severity: 'advise', spec: spec(what, max) })]);

function draft(parts: Partial<Record<PartId, string>>): Draft {
  return { ...post(''), parts: Object.entries(parts).map(([id, text = '']) => ({ id: id as PartId, text })) };
}
const marked = (what: LimitSpec['what'], max: number, parts: Partial<Record<PartId, string>>) =>
  check(draft(parts), [pack(what, max)]).findings.map(({ part, text }) => `${part} ${text}`);

test.each([
  [{ body: '早餐 #粥 #包子 #油条' }, ['body #油条']],
  [{ body: '早餐#粥#包子#油条' }, ['body #油条']],
  [{ body: '#粥# #包子# #油条# #豆浆#' }, ['body #油条']],
  [{ body: '#粥 #包子', tags: '早餐，豆浆' }, ['tags 早餐']],
  [{ body: '#粥 #包子' }, []],
  [{ body: '# 大标题 ## 二 C# 很好' }, []],
])('the first hashtag over two is marked: %j', (parts, marks) =>
  expect(marked('hashtags', 2, parts)).toEqual(marks),
);

test('a long title is marked from where it is too long, never inside a character', () => {
  expect(marked('title-units', 4, { title: '一二三四五六', body: '一二三四五六' })).toEqual(['title 五六']);
  expect(marked('title-units', 4, { title: '一二三🔥好' })).toEqual(['title 🔥好']);
  expect(marked('title-units', 4, { title: '一二三四' })).toEqual([]);
});

test('one mark too often in a row is marked, each run once', () => {
  expect(marked('repeated-marks', 2, { title: '快！！！', body: '真的？？？？好！！~' })).toEqual([
    'title ！！！',
    'body ？？？？',
  ]);
});

test('it only advises, keeps reading order beside other findings, and gives each run its key', () => {
  const both = packOf([
    rule('word', ['最好']),
    rule('runs', [], { severity: 'advise', spec: spec('repeated-marks', 1) }),
  ]);
  const { findings } = check(post('好！！ 最好 好！！'), [both]);
  expect(findings.map(({ text }) => text)).toEqual(['！！', '最好', '！！']);
  expect(new Set(findings.map(({ key }) => key)).size).toBe(3);
});

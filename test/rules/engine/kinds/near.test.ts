import { expect, test } from 'vitest';
import { check } from '../../../../rules/engine/index.ts';
import { packOf, post, rule } from '../sample.ts';
import { marker } from './found.ts';

const spec = {
  kind: 'near',
  first: ['治', '治疗', '缓解'],
  second: ['高血压', '痛风'],
  within: 4,
  scope: 'clause',
  ordered: false,
  mark: 'both',
  allow: ['治疗痛风的药'],
} as const;
const near = { ...spec, first: [...spec.first], second: [...spec.second], allow: [...spec.allow] };
const found = marker(near);

test.each([
  ['这茶治疗高血压', ['治疗高血压']],
  ['高血压喝它就能缓解', ['高血压喝它就能缓解']],
  ['治好高血压和痛风', ['治好高血压']],
  ['治⭐疗高★血压', ['治⭐疗高★血压']],
  ['治療高血壓', ['治療高血壓']],
  ['缓解头晕，痛风也缓解', ['痛风也缓解']],
  ['治甲乙丙丁高血压', ['治甲乙丙丁高血压']],
])('%s marks %j', (text, marks) => expect(found(text)).toEqual(marks));

test.each([
  '治甲乙丙丁戊高血压',
  '治感冒，高血压另说',
  '治感冒。高血压另说',
  '治感冒\n高血压另说',
  '治病要找医生',
  '高血压患者少吃盐',
  '我是治疗痛风的药',
])('%s marks nothing', (text) => expect(found(text)).toEqual([]));

test('a sentence reaches over a comma, an order is kept, and one word can be marked alone', () => {
  expect(marker({ ...near, scope: 'sentence' })('治感冒，高血压另说')).toEqual(['治感冒，高血压']);
  const ordered = { ...near, ordered: true };
  expect(marker(ordered)('高血压缓解')).toEqual([]);
  expect(marker({ ...ordered, mark: 'second' })('缓解高血压')).toEqual(['高血压']);
  expect(marker({ ...near, mark: 'first' })('缓解高血压')).toEqual(['缓解']);
});

test('an allowed phrase over one of the words is shown as what cleared it; another pair still counts', () => {
  const pack = packOf([rule('a', [], { spec: near })]);
  const { findings, suppressed } = check(post('治疗痛风的药缓解高血压'), [pack]);
  expect(findings.map(({ text }) => text)).toEqual(['缓解高血压']);
  expect(suppressed.map(({ by, detail }) => [by, detail])).toContainEqual(['allowed-phrase', '治疗痛风的药']);
});

test('a disguise of either word is named', () => {
  const pack = packOf([rule('a', [], { spec: near })]);
  expect(check(post('治疗高*血*压'), [pack]).findings[0]).toMatchObject({ disguise: 'separator' });
});

test('thousands of words cost no more than they are many', () => {
  expect(found('治'.repeat(20_000) + '高血压'.repeat(20_000))).toEqual(['治高血压']);
});

test('a longer word that two clauses make does not hide the shorter word inside it', () => {
  const exam = { ...near, first: ['押题', '押题命中'], second: ['命中率', '题命'], allow: [] };
  expect(marker({ ...exam, second: ['保过'] })('押题，命中保过')).toEqual([]);
  expect(marker({ ...exam, scope: 'sentence' })('名师押题，命中率高')).toEqual(['押题，命中率']);
  const cut = { ...near, first: ['vx', 'vxin'], second: ['加'], allow: [] };
  expect(marker(cut)('加 vx inbox')).toEqual(['加 vx']);
});

test('what two clauses make is still shown as cleared', () => {
  const pack = packOf([rule('a', [], { spec: { ...near, first: ['独家'], allow: [] } })]);
  const { findings, suppressed } = check(post('单独，家有高血压'), [pack]);
  expect(findings).toEqual([]);
  expect(suppressed.map(({ by }) => by)).toEqual(['clause-boundary']);
});

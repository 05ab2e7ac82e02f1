import { expect, test } from 'vitest';
import { check } from '../../../../rules/engine/index.ts';
import { packOf, post, rule } from '../sample.ts';
import { clears } from './clears.ts';

const words = ['治病', '高血压', '痛风', '老寒腿', '副作用', '根治', '原价', '最好', '第一', '激素', '包治'];
const by = clears('negated', words);

test.each([
  '食品不能治病',
  '不能治高血压、痛风',
  '无法根治',
  '它不治病',
  '不保证根治',
  '我们不使用任何虚构原价',
  '不搞原价',
  '店里不编造任何虚构原价',
  '从不敢说最好',
  '从来不做虚构的原价',
  '绝不会根治',
  '没有第一，也没有最好',
  '没有虚构原价也没有第一',
  '别信三天包治百病',
  '千万别信什么一个疗程就能根治',
  '别信商家的话，什么根治',
  '我们从没说过自己是全网最好',
  '并非所有人都能用它根治',
  '不含激素',
  '不含荧光剂、激素',
  '“根治”是不可能的',
  '全网最好并不存在',
])('denied: %s', (text) => expect(by(text)).toBe('negated'));

test.each([
  '这不是药，但老寒腿一贴就好',
  '这不是药但老寒腿一贴就好',
  '这不是药老寒腿一贴就好',
  '这不是药，但能治老寒腿',
  '谁说不能治病',
  '难道不能根治吗',
  '不仅治病',
  '不是缓解而是根治',
  '不用开刀，根治',
  '不用开刀根治',
  '不吃任何药根治',
  '不使用激素根治',
  '不管什么老寒腿都能好',
  '没有什么根治不了的',
  '哪怕不运动也能根治',
  '最好也没有之一',
  '别信别人，我家根治',
  '从没说错，最好',
])('said all the same: %s', (text) => expect(by(text)).toBeUndefined());

const near = packOf([
  rule('cures', [], {
    guards: ['negated'],
    spec: {
      kind: 'near',
      first: ['面霜', '膏药'],
      second: ['激素', '根治'],
      ...{ within: 8, scope: 'clause', ordered: true, mark: 'both', allow: [] },
    },
  }),
]);
const marks = (text: string) => check(post(text), [near]).findings.map((each) => each.text);

test('a no between the words of a claim denies it', () => {
  expect(marks('这款面霜不含任何激素')).toEqual([]);
  expect(marks('这款膏药不能根治')).toEqual([]);
  expect(marks('这款膏药一贴根治')).toEqual(['膏药一贴根治']);
  expect(marks('膏药不仅止痛还根治')).toEqual(['膏药不仅止痛还根治']);
});

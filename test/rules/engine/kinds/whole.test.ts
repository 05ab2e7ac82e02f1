import { expect, test } from 'vitest';
import { type Context, check } from '../../../../rules/engine/index.ts';
import { packOf, post, rule } from '../sample.ts';

const pack = packOf([
  rule('needs', [], {
    guards: ['negated'],
    spec: {
      kind: 'require',
      trigger: ['理财', '基金'],
      statement: ['投资有风险'],
      scope: 'draft',
      declared: 'ad',
      allow: ['理财课堂'],
    },
  }),
  rule('denies', [], {
    guards: ['negated'],
    spec: {
      kind: 'contradict',
      claim: ['无广', '非广'],
      denial: ['左下角', '链接'],
      scope: 'draft',
      allow: [],
    },
  }),
]);
const found = (title: string, body: string, given: Partial<Context> = {}) => {
  const draft = post(body, given);
  draft.parts.unshift({ id: 'title', text: title });
  return check(draft, [pack]).findings.map(({ part, text, ruleId }) => `${ruleId} ${part} ${text}`);
};

test('the first trigger without its statement is marked, once a draft', () => {
  expect(found('聊聊基金', '理财和基金')).toEqual(['needs title 基金']);
});

test('the statement anywhere in the draft, or the declaration, answers it', () => {
  expect(found('聊聊基金', '投资有风险，入市需谨慎')).toEqual([]);
  expect(found('聊聊基金', '理财', { declared: ['ad'] })).toEqual([]);
});

test('a trigger that an allowed phrase or a guard clears is passed over for the next', () => {
  expect(found('理财课堂', '今天开讲')).toEqual([]);
  expect(found('这不是理财', '是基金')).toEqual(['needs body 基金']);
});

test('a claim and its denial are both marked, one alone is not', () => {
  expect(found('无广测评', '左下角有链接')).toEqual(['denies title 无广', 'denies body 左下角']);
  expect(found('无广测评', '自己买的')).toEqual([]);
  expect(found('新品', '链接在左下角')).toEqual([]);
});

test('a claim or a denial that a guard clears contradicts nothing', () => {
  expect(found('不是无广测评', '左下角有链接')).toEqual([]);
  expect(found('无广测评', '没有链接')).toEqual([]);
  expect(found('不是无广测评', '后来非广了，左下角有链接')).toEqual([
    'denies body 非广',
    'denies body 左下角',
  ]);
});

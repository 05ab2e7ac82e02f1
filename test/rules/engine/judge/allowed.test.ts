import { expect, test } from 'vitest';
import { check, type Rule } from '../../../../rules/engine/index.ts';
import { packOf, post, rule } from '../sample.ts';

const mild = (allow: string[]) =>
  rule('mild', ['第一'], { family: 'rank', severity: 'advise', allow }) satisfies Rule;
const strict = (words: string[], allow: string[] = []) => rule('strict', words, { family: 'rank', allow });
const found = (text: string, ...rules: Rule[]) =>
  check(post(text), [packOf(rules)]).findings.map(({ ruleId, text }) => `${ruleId} ${text}`);

test('a mild rule’s loose phrase does not silence its stricter sibling', () => {
  expect(found('全国第一时间', mild(['第一时间']), strict(['全国第一']))).toEqual(['strict 全国第一']);
  expect(found('第一时间', mild(['第一时间']), strict(['第一']))).toEqual(['strict 第一']);
});

test('a strict rule’s phrase covers a milder sibling where the whole hit lies inside it', () => {
  expect(found('第一时间', mild([]), strict(['唯一'], ['第一时间', '唯一一次']))).toEqual([]);
  const whole = rule('wide', ['国第一'], { family: 'rank', severity: 'advise' });
  expect(found('全国第一时间', whole, strict(['唯一'], ['第一时间']))).toEqual(['wide 国第一']);
});

test('of a phrase one rule allows and another bans, word for word, the ban stands', () => {
  expect(
    found('第一名店', strict(['第一'], ['第一名店']), rule('other', ['第一名店'], { family: 'rank' })),
  ).toEqual(['other 第一名店']);
});

test('a rule’s own phrase clears a pair when it covers one of its words; a sibling’s does not', () => {
  const spec = {
    kind: 'near' as const,
    ...{ first: ['最'], second: ['好'], within: 4, scope: 'clause' as const },
    ...{ ordered: false, mark: 'both' as const },
  };
  const pair = (allow: string[]) => rule('pair', [], { family: 'rank', spec: { ...spec, allow } });
  expect(found('最近很好', pair(['最近']))).toEqual([]);
  expect(found('最近很好', pair([]), strict(['第一'], ['最近']))).toEqual(['pair 最近很好']);
});

test('a phrase of another family or layer says nothing', () => {
  const other = rule('other', ['唯一'], { allow: ['第一时间'] });
  expect(found('第一时间', strict(['第一']), other)).toEqual(['strict 第一']);
  const packs = [packOf([strict(['第一'])]), packOf([strict(['唯一'], ['第一时间'])], 'team')];
  expect(check(post('第一时间'), packs).findings.map(({ ruleId }) => ruleId)).toEqual(['strict']);
});

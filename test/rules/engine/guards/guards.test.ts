import { expect, test } from 'vitest';
import { check, GUARD_IDS } from '../../../../rules/engine/index.ts';
import { packOf, post, rule } from '../sample.ts';

const pack = packOf([rule('a', ['最好', '第一', '国家级', '顶级'], { guards: [...GUARD_IDS] })]);
const guardOf = (text: string): string | undefined => {
  const { findings, suppressed } = check(post(text), [pack]);
  return findings.length ? undefined : suppressed[0]?.by;
};

test.each([
  ['negated', '这不是最好的面霜'],
  ['negated', '没有第一之分'],
  ['negated', '並非頂級原料'],
  ['wish', '希望成为第一品牌'],
  ['wish', '我们的目标是做到第一'],
  ['quoted-ban', '文案里不能说“最好”'],
  ['quoted-ban', '别写第一，换个说法'],
  ['quoted-ban', '“国家级”是违禁词'],
  ['quoted-ban', '文案里不能写最好、第一、顶级'],
  ['quoted-ban', '《广告法》禁止使用“国家级”“最好”等用语'],
  ['legal-education', '广告法第九条列举了“顶级”这样的用语'],
])('%s clears: %s', (guard, text) => expect(guardOf(text)).toBe(guard));

test.each([
  '这是最好的面霜',
  '难道不是最好的吗',
  '我们已经成为行业第一',
  '不能说最好，但就是最好',
  '广告法不让说，可是真的顶级',
  '“顶级”享受，尽在本店',
  '不贵，而且是第一',
  '特别好用，全网第一',
  '别人家用的不是，我家最好',
  '不要用别的，我家最好',
  '不能不用最好的原料',
])('nothing clears: %s', (text) => expect(guardOf(text)).toBeUndefined());

import { expect, test } from 'vitest';
import { type Context, check } from '../../../../rules/engine/index.ts';
import { packOf, post, rule } from '../sample.ts';

const pack = packOf([rule('a', ['最好'])]);
const contextOf = (text: string, given: Partial<Context> = {}) => check(post(text, given), [pack]).context;

test('what was given is taken as it is', () => {
  const { industry, speaker, commercial } = contextOf('面膜链接在左下角', {
    industry: 'food',
    speaker: 'private',
    commercial: 'no',
  });
  expect([industry.value, speaker.value, commercial.value]).toEqual(['food', 'private', 'no']);
  expect(industry).toMatchObject({ from: 'given', confidence: 1 });
});

test('goods tell the industry, in traditional characters too, and the words are shown', () => {
  expect(contextOf('這款面膜和精華液').industry).toMatchObject({ value: 'cosmetics', from: 'detected' });
  expect(contextOf('理财产品年化5%').industry.cues).toEqual(['理财', '年化']);
  expect(contextOf('今天天气不错').industry).toMatchObject({
    value: 'other',
    from: 'default',
    confidence: 0,
  });
});

test.each([
  ['点击链接下单', 'generic', 'yes', 0.9],
  ['现在只要99元', 'generic', 'yes', 0.9],
  ['本店新到', 'generic', 'yes', 0.9],
  ['这款很好用', 'generic', 'yes', 0.6],
  ['彻底告别烦恼', 'xiaohongshu', 'yes', 0.4],
  ['姐妹快来看', 'xiaohongshu', 'yes', 0.4],
  ['彻底告别烦恼', 'generic', 'no', 0.5],
  ['今天天气不错', 'generic', 'no', 0.5],
  ['今天天气不错', 'xiaohongshu', 'yes', 0.3],
] as const)('%s on %s sells: %s, %d sure', (text, platform, value, confidence) => {
  expect(contextOf(text, { platform }).commercial).toMatchObject({ value, confidence });
});

test.each([
  '据报道，警方已对此案立案调查',
  '该岛位于太平洋，原产多种蕨类植物',
  '球队主教练赛后表示，最强阵容下周回归',
  '证监会公布新规，基金行业迎来监管',
])('a report on a creator platform does not sell, and says why: %s', (text) => {
  const { commercial } = contextOf(text);
  expect(commercial.value).toBe('no');
  expect(commercial.cues.length).toBeGreaterThan(0);
});

test.each([
  '据报道这款面膜卖断货了，链接在左下角',
  '专家推荐的益生菌，姐妹们快下单',
  '本店位于人民路，欢迎预约',
])('news words do not hide a sale: %s', (text) => {
  expect(contextOf(text).commercial.value).toBe('yes');
});

test.each([
  { medium: 'live' },
  { kind: 'live-script' },
  { purpose: 'seeding' },
  { platform: 'taobao' },
] as const)('a draft made for selling sells whatever it says: %o', (given) =>
  expect(contextOf('今天天气不错', given).commercial).toMatchObject({ value: 'yes', confidence: 0.95 }),
);

test('who speaks of an own shop is a seller; a declared advertisement sells', () => {
  expect(contextOf('我们店的招牌').speaker.value).toBe('seller');
  expect(contextOf('今天天气不错', { platform: 'generic', declared: ['ad'] }).commercial.value).toBe('yes');
});

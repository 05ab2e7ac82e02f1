import { expect, test } from 'vitest';
import { type Context, check } from '../../../../rules/engine/index.ts';
import { packOf, post, rule } from '../sample.ts';
import { REPORTS, SELLING } from './lines.ts';

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

test.each(SELLING)('a promise or claim to a buyer sells, whatever words of reports it holds: %s', (text) => {
  expect(contextOf(text).commercial.value).toBe('yes');
});

test.each(REPORTS)('a report is none of an advertisement, whatever goods it speaks of: %s', (text) => {
  expect(contextOf(text).commercial.value).toBe('no');
});

test('words of reports inside ordinary words say nothing', () => {
  expect(contextOf('其他颜色也有', { platform: 'generic' }).commercial.cues).not.toContain('他');
  expect(contextOf('酒店早餐').industry.cues).not.toContain('酒');
});

test('an illness told of food leaves it food; two lines of goods are no more than a guess', () => {
  expect(contextOf('黑芝麻丸子，吃出健康，血液也好了').industry.value).toBe('food');
  const { industry } = contextOf('面膜和猫粮');
  expect(industry.confidence).toBe(0.4);
});

test.each([
  ['food', '手工牛肉酱拌面，一口上头'],
  ['health-food', '一天两粒叶黄素软糖'],
  ['cosmetics', '夏天的防晒霜和卸妆油'],
  ['drug', '家里备一盒感冒药和退烧药'],
  ['device', '爸妈的血压计和雾化器'],
  ['medical', '种植牙当天可戴，医师一对一'],
  ['medical-beauty', '水光针和热玛吉怎么选'],
  ['finance', '选股跟单，盈利按周看'],
  ['education', '六级押题班，上岸学姐带'],
  ['education', '孩子成绩忽上忽下，试试小班课'],
  ['real-estate', '二手房首付怎么凑'],
  ['alcohol', '这款酱酒纯粮酿造'],
  ['tobacco', '电子烟烟弹新口味'],
  ['agriculture', '玉米种抗病，亩产看得见'],
  ['infant', '纸尿裤和奶瓶清单'],
  ['pet', '幼猫猫粮怎么换'],
  ['apparel', '小个子西裤，显瘦'],
  ['appliance', '洗地机和扫地机选哪个'],
  ['daily', '床垫和四件套换季'],
  ['services', '家政保洁，月嫂上门'],
  ['auto', '试驾了这台轿车，油耗不高'],
  ['travel', '海岛自由行，民宿订好了'],
  ['jewelry', '翡翠手镯和足金吊坠'],
] as const)('%s: %s', (industry, text) => expect(contextOf(text).industry.value).toBe(industry));

const food = packOf([rule('a', ['养肝'], { applies: { industries: ['food'] } })]);
const judged = (text: string, given: Partial<Context> = {}) => check(post(text, given), [food]);

test('a rule of an industry also speaks where a sentence names its goods, unless the industry was given', () => {
  const text = '面膜和精华液到货。这袋红枣养肝';
  expect(judged(text).context.industry.value).toBe('cosmetics');
  expect(judged(text).findings.map((finding) => finding.text)).toEqual(['养肝']);
  expect(judged(text, { industry: 'cosmetics' }).findings).toEqual([]);
  const apart = judged('面膜和精华液养肝。红枣到货');
  expect(apart.findings).toEqual([]);
  expect(apart.suppressed.map(({ by }) => by)).toEqual(['other-industry']);
});

test('a product card tells the industry, but one that names none leaves it to the words', () => {
  const card = { id: 'page', name: '春日面霜', industry: 'other' as const, numbers: [] };
  const { industry, commercial } = contextOf('这款面膜和精华液', { product: card });
  expect(industry).toMatchObject({ value: 'cosmetics', from: 'detected' });
  expect(commercial).toMatchObject({ value: 'yes', cues: ['declared'] });
  const food = contextOf('这款面膜和精华液', { product: { ...card, industry: 'food' } });
  expect(food.industry).toMatchObject({ value: 'food', from: 'given' });
});

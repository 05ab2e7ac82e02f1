import { describe, expect, test } from 'vitest';
import { check, loadPack, type Rule, writePack } from '../../../../rules/engine/index.ts';
import { MAX_VARIANTS_PER_PACK, MAX_VARIANTS_PER_TERM } from '../../../../rules/engine/limits.ts';
import { disguisesOf } from '../../../../rules/format/disguises/index.ts';
import { variantsOf } from '../../../../rules/format/disguises/variants.ts';
import { post, rule } from '../../engine/sample.ts';

const INFO = { id: 'words', title: 'words', version: '1.0.0', layer: 'law' } as const;
const packOf = (rules: Rule[]) => loadPack(writePack(INFO, rules, disguisesOf(rules)));

const WORDS = [
  '最好',
  '国家级',
  '保本',
  '治疗',
  '微信',
  '加微信',
  '稳赚',
  '降血糖',
  '原价',
  '消炎',
  '医生',
  '赚钱',
  '免费',
  '保湿',
];
const pack = packOf([rule('words', WORDS)]);
const judged = (text: string) => check(post(text), [pack]);
const found = (text: string) =>
  judged(text).findings.map(({ text: marked, disguise }) => `${marked} ${disguise}`);

describe('a word written another way is the word’s own finding, marked where it stands', () => {
  test.each([
    ['这款zui好', 'zui好 pinyin'],
    ['这款zuì好', 'zuì好 pinyin'],
    ['国jia级工艺', '国jia级 pinyin'],
    ['GJ级工艺', 'GJ级 pinyin'],
    ['平台bao ben', 'bao ben pinyin'],
    ['蕞好的', '蕞好 look-alike'],
    ['醉好的', '醉好 homophone'],
    ['江血糖的', '江血糖 homophone'],
    ['远价九十九', '远价 homophone'],
    ['加薇信聊', '薇信 homophone'],
    ['氵台疗', '氵台疗 split'],
    ['亻呆本', '亻呆本 split'],
    ['一起赚💰', '赚💰 emoji'],
    ['包你稳赚，本保', '稳赚 undefined|本保 reversed'],
    ['最最最好的', '最最最好 repeat'],
    ['国家家级', '国家家级 repeat'],
    ['治(zhì)疗', '治(zhì)疗 gloss'],
    ['治（zhì）療', '治（zhì）療 gloss'],
  ])('%s', (text, wanted) => {
    expect(found(text).join('|')).toBe(wanted);
  });

  test('with separators and zero-width characters inside', () => {
    expect(found('国·jia·级')).toEqual(['国·jia·级 pinyin']);
    expect(found('醉\u200b好')).toEqual(['醉\u200b好 homophone']);
  });
});

describe('ordinary words pass', () => {
  test.each([
    '永远价格公道',
    '喝醉好几次了',
    '加薇诺娜的面霜',
    '货源价格透明',
    '长江血糖仪专卖',
    '得罪好人',
    '宝宝本来就睡得早',
    '一起赚',
    '💰包掉了',
    'abaoben 这个词',
    '他让医生气了',
  ])('%s', (text) => {
    const spoken = found(text).filter((each) => !each.endsWith('undefined'));
    expect(spoken).toEqual([]);
  });

  test('and what was passed over says why', () => {
    const [passed] = judged('永远价格公道').suppressed;
    expect(passed).toMatchObject({ text: '远价', by: 'ordinary-word', detail: '永远' });
  });
});

describe('a spelling that the pack lists', () => {
  test('is its own rule’s finding, not its word’s', () => {
    const both = packOf([
      rule('word', ['最好'], { family: 'f' }),
      rule('spelling', ['醉好'], { family: 'f' }),
    ]);
    expect(check(post('醉好的'), [both]).findings.map(({ ruleId }) => ruleId)).toEqual(['spelling']);
  });

  test('has no spellings of its own', () => {
    const spellings = packOf([rule('food-disguised', ['排读'])]);
    expect(check(post('俳读'), [spellings]).findings).toEqual([]);
  });
});

describe('bounds', () => {
  test('no term has more than its share, and none replaces itself', () => {
    for (const word of WORDS) {
      const variants = variantsOf(word);
      expect(variants.length).toBeLessThanOrEqual(MAX_VARIANTS_PER_TERM);
      expect(variants.map(({ text }) => text)).not.toContain(word);
    }
  });

  test('a pack of very many words keeps the limit, and still finds its words', () => {
    const han = (n: number) => String.fromCharCode(0x4e00 + n);
    const words = Array.from({ length: 5000 }, (_, n) => `治${han(n % 3000)}疗`);
    const { variants } = disguisesOf([rule('many', words)]);
    const count = [...variants.values()].reduce((sum, list) => sum + list.length, 0);
    expect(count).toBeLessThanOrEqual(MAX_VARIANTS_PER_PACK);
    expect(count).toBeGreaterThan(MAX_VARIANTS_PER_PACK / 2);
  });
});

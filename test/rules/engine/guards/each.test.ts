import { describe, expect, test } from 'vitest';
import type { GuardUse } from '../../../../rules/engine/index.ts';
import { clears } from './clears.ts';

interface Case {
  guard: string | GuardUse;
  words: string[];
  cleared: string[];
  open: string[];
}

const CASES: Case[] = [
  {
    guard: { guard: 'near', words: ['科普', '展覽'], within: 4 },
    words: ['糖尿病'],
    cleared: ['糖尿病科普课', '展览讲糖尿病', '糖*尿病的科普'],
    open: ['糖尿病人都爱看的科普', '科普一下。糖尿病喝它'],
  },
  {
    guard: { guard: 'not-near', words: ['治', '调理'], within: 3 },
    words: ['糖尿病'],
    cleared: ['糖尿病门诊在二楼', '这个月调理得不错的糖尿病友'],
    open: ['调理糖尿病', '糖尿病能治'],
  },
  {
    guard: 'quoted',
    words: ['根治', '天花板'],
    cleared: ['有人号称“根治”，别当真', '商家宣称「根治」', '所谓的根治要打问号', '“根治”这类话术听听就好'],
    open: ['“根治”老毛病', '我家号称“天花板”', '号称天花板的面霜'],
  },
  {
    guard: 'criticism',
    words: ['根治', '秒变'],
    cleared: ['避雷！号称根治的膏药', '说能根治的都是骗局', '根治秃头是谣言', '警惕根治广告'],
    open: [
      '拒绝智商税，根治脱发',
      '别信广告，但根治就靠它',
      '都是智商税，直到遇到它才根治',
      '根治脱发，别的牌子都是智商税',
      '不踩雷，秒变',
      '根治',
    ],
  },
  {
    guard: 'legal-education',
    words: ['最好', '顶级'],
    cleared: ['广告法禁止“最好”这样的用语', '广告法规定不得使用最好、顶级等用语'],
    open: ['广告法让说的里面我最好', '法律顾问说：顶级享受'],
  },
  {
    guard: 'wish',
    words: ['第一'],
    cleared: ['力争成为第一', '我们的目标是做到第一', '愿成为第一'],
    open: ['我们已经成为第一', '愿望成真，第一'],
  },
  {
    guard: 'self-comparison',
    words: ['最小', '最好', '更轻'],
    cleared: ['比上一代更轻', '店里最小的一款', '我们家卖得最好的一款'],
    open: ['我家最好', '我们家全网最好的一款', '本店最好吃'],
  },
  {
    guard: 'sourced',
    words: ['第一'],
    cleared: [
      '据行业协会2025年报告，销量第一',
      '销量第一（数据来源：欧睿，2024年）',
      '据行业协会2025年报告。我们的销量第一',
      '销量第一*\n好喝不贵\n*数据来源：某研究院，2025年1—12月全国线下渠道',
      '資料來源：某研究院，2025年。销量第一',
    ],
    open: [
      '据报告销量第一',
      '2025年销量第一',
      '销量第一',
      '去年的统计报告2025年出来了。好吃第一',
      '销量第一。数据来源：某研究院',
      '销量第一。来源：2025',
    ],
  },
  {
    guard: 'time-region-fact',
    words: ['第一家', '首家'],
    cleared: ['2008年在成都开出第一家店', '1998年建成全县第一家书店'],
    open: ['全国首家2020年在北京开业', '第一家开在成都', '首家体验店'],
  },
  {
    guard: 'standard-grade',
    words: ['特级', '一级', '顶级'],
    cleared: ['特级初榨橄榄油', '一级能效空调', '一级建造师', '大米是一级的'],
    open: ['顶级橄榄油', '一级棒', '特级享受'],
  },
  {
    guard: 'name',
    words: ['第一', '最好'],
    cleared: ['第一人民医院旁边', '《最好的我们》', '电影最好的安排', '第一中学'],
    open: ['全网第一', '最好牌面霜', '最好的面霜，医院同款'],
  },
  {
    guard: 'order-time',
    words: ['第一', '最后', '最近'],
    cleared: ['第一步洗脸', '最近上新', '第一次来', '最后放糖'],
    open: ['第一名', '第一家', '全网第一'],
  },
  {
    guard: 'trademark',
    words: ['清风', '零添加', '第一', '老字号', '根治'],
    cleared: ['清风®纸巾', '清风牌纸巾', '买清风™的', '老字号牌酱油'],
    open: ['零添加®酱油', '第一牌火锅底料', '清风纸巾', '清风的品牌®', '根治牌膏药', '老字号。品牌®'],
  },
  {
    guard: 'narrative',
    words: ['最大', '第一'],
    cleared: ['据报道，最大的一次地震', '记者看到第一排坐满了', '它位于岛上，是最大的湖'],
    open: ['据报道这款第一，快下单', '最大优惠', '最大的净水机，大会堂同款', '记者都来我家买第一'],
  },
];

describe.each(CASES)('$guard', ({ guard, words, cleared, open }) => {
  const by = clears(guard, words);
  test.each(cleared)('clears: %s', (text) =>
    expect(by(text)).toBe(typeof guard === 'string' ? guard : guard.guard),
  );
  test.each(open)('leaves: %s', (text) => expect(by(text)).toBeUndefined());
});

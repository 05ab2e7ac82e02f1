import type { KindSpec } from '../engine/rule.ts';
import { BRANDS } from './disguises/brands.ts';

// Ordinary words that hold a term of some rule and say something else (邮政信箱 holds 政信): found by
// scripts/longer-words.ts in jieba's dictionary (MIT), each read by a person. What holds the term and says the same
// (香烟盒, 裸体照片) is left out.

export const LONGER_WORDS: readonly string[] = (
  '喧骚 拿骚 迁客骚人 骚人 骚人墨客 骚体 骚客 发牢骚 牢骚 离骚 新高潮 小高潮 处女群岛 处女峰 处女作 处女座 别有情趣 增添情趣 异国情趣 ' +
  '斗酒百篇 斗酒学士 双柑斗酒 只鸡斗酒 碱基置换 等量置换 置换群 沟壑纵横 沟壑区 外挂字幕 外挂式 大麻烦 大麻子 大麻哈鱼 ' +
  '快枪手 神枪手 火枪手 机枪手 滑膛枪手 最佳解 最佳值 最优设计 最优解 最优逼近 通灵宝玉 一脉香烟 接续香烟 无病呻吟 提高产量 ' +
  '生发未燥 露点仪 露点曲线 露点温度 主题词 主题词表 邮政信箱 王大雷 佟大雷 劈劈啪啪 噼噼啪啪 噼里啪啦 博大胸怀 博大胸襟 ' +
  '国家认可委员会 拜金主义 擦边球 顶极群落 顶极土壤 保护关税 外围设备 外围赛 外围地区 日日夜夜 周瘦鹃 喝倒彩 坐收渔利 ' +
  '姨太太 打板子 抵抗力量 明显化 相互关系 皮下注射 硝烟弹雨 枪林弹雨 红斑毒素 色诱导 被领导者 认知疗法 贵人多忘事 跟单员 植发冲冠 ' +
  '翻转运动 单向转运 反向转运 转运体 转运港 电转运 收治病人 土改运动 加强筋 大动肝火 爱动肝火 清嗓子 特效代码 特效字 万能键 万能五笔 ' +
  '金钱万能 科学万能 双手万能 无毒不丈夫 聪明反被聪明误 聪明一世 小聪明 聪明才智 攻克难关 报告基因 黑灯下火 癌胚抗原 大涨大跌 挑灯夜战 ' +
  '反洗钱 反洗钱法 每试必中 最高人民法院 最高人民检察院 最高法院 三黄片 女装 男装 童装 路口交通'
).split(' ');

/** 加薇诺娜 asks for a cream, not for an account. */
const ADDED_BRANDS = BRANDS.flatMap((brand) => [`加${brand}`, `+${brand}`]);

const KEYS = ['terms', 'first', 'second', 'near', 'trigger', 'claim', 'denial'] as const;
type Lists = Partial<Record<(typeof KEYS)[number] | 'allow', string[]>>;

/** A rule's form with the longer words that hold one of its own words among its allowed phrases. */
export function withLongerWords<S extends KindSpec>(spec: S): S {
  const lists = spec as Lists;
  if (!lists.allow) return spec;
  const own = KEYS.flatMap((key) => lists[key] ?? []).filter(
    (term) => term.length > 1 || spec.kind === 'term',
  );
  const longer = [...LONGER_WORDS, ...ADDED_BRANDS].filter((word) =>
    own.some((term) => term.length < word.length && word.includes(term)),
  );
  return longer.length ? { ...spec, allow: [...new Set([...lists.allow, ...longer])] } : spec;
}

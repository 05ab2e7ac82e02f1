export const trademark = {
  signs: '® ™ (r) (tm) 牌 注册商标',
  /** A name made of one of these says it of the goods, registered or not. */
  claims:
    '最 第一 唯一 顶级 顶尖 极品 极致 首选 独家 国家级 世界级 国宴 国酒 特供 专供 零添加 0添加 无添加 无糖 零糖 有机 纯天然 王牌 至尊 之王 冠军 领导 天花板 灵 治 愈 抗癌 降 消炎 祛 瘦 医',
};

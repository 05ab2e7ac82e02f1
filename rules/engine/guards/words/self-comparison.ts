export const selfComparison = {
  /** Wholly inside one's own range. */
  range:
    '上一代 前代 上代 旧款 老款 老版 店里 店内 全系 系列里 系列中 产品线 菜单上 本店所有 我们所有 同系列 历代 以往 往年',
  /** One's own, which becomes a comparison by what is picked out of it: 我们家卖得最好的一款. */
  own: '我们家 我家 本品牌 本店 自家 咱家 我们店',
  picked: '一款 那款 单品 一个型号 型号 尺码 口味 一批 一季 一代 一版 颜色 系列',
  /** The market comes in, so it is no longer one's own range. */
  market: '全网 全国 全球 行业 同行 业内 世界 国内 市面 市场 全城 全市 别家 其他品牌',
};

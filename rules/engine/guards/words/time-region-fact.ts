export const timeRegionFact = {
  events:
    '开业 开出 开了 成立 建成 创办 落成 通车 注册 上映 出版 首播 开张 建立 举办 投产 获得 获批 入选 拿到',
  regions:
    '省 市 区 县 镇 村 路 州 街道 社区 商圈 大学城 北京 上海 广州 深圳 成都 杭州 重庆 武汉 西安 南京 苏州',
  /** Too wide to be looked up as a place. */
  world: '全国 全球 世界 全网 国内 行业',
};

/** Ways to buy: where one stands, the text sells. */
export const BUYING =
  '购物车 小黄车 下单 优惠券 领券 券后 拍下 直播间 点击链接 链接在 商品链接 左下角 橱窗 包邮 限时 秒杀 满减 立减 到手价 旗舰店 专柜价 原价 现价 预售 团购 折扣 买一送一 加购 咨询客服 私信下单 进店 店铺 http:// https:// 淘口令 品牌方 合作推广 广告合作 免费领取 报名'.split(
    ' ',
  );

/** The speaker's own goods. */
export const OWN =
  '本店 自家 我家店 我们店 我们品牌 本品牌 我司 本公司 我们公司 本产品 我们的产品 厂家直销 我们工厂 源头工厂 我们家'.split(
    ' ',
  );

/** Words of praise and of goods: alone they only make selling likely. */
export const PRAISING =
  '产品 品牌 这款 新品 正品 爆款 推荐 种草 好物 必买 必入 回购 安利 功效 成分 销量 品质 质量 热卖 热销 口碑 客户 顾客 用户 买家 同款 款式 配方 效果 价格 便宜 划算 性价比'.split(
    ' ',
  );

export const narrative = {
  /** News and encyclopaedias by their own formulas: enough to read one sentence as a report. Cues of the context too. */
  formulas:
    '据报道 据悉 据了解 记者 日电 新华社 通讯员 本报讯 报道称 警方 法院 检察院 公安 通报 国务院 外交部 证监会 央行 联合国 气象台 学名 拉丁 位于 原产 成立于 出生于 毕业于 分布于 定义为 是一种 又称 又名 公元 世纪 历史上 科学家 研究人员 赛季 联赛 半决赛 上映 嫌疑',
  /** The sentence sells or speaks to a buyer, whatever else it is. */
  selling:
    '下单 链接 购买 优惠 包邮 到手 拍下 店里 本店 我家 我们家 自家 咱家 本产品 本品牌 这款 宝宝们 姐妹 家人们 宝子 亲们 集美 老铁 粉丝 小伙伴 你 您 私信 评论区 关注 进店 橱窗 团购 秒杀 抢购 现货 加盟 报名 咨询 预约 免费领 回购 种草 安利 好物',
};

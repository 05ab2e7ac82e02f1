// What kind of text a sentence comes from. Ours, short; each stands for itself in an explanation.

/** News, official notices and encyclopaedias. */
export const REPORTING =
  '据报道 据悉 据了解 记者 日电 新华社 通讯员 本报讯 报道称 发布会 警方 法院 检察院 判决 通报 公安 公告称 印发 会议 政府 国务院 外交部 部门 委员会 总统 总理 主席 议会 联合国 是一种 是指 又称 又名 学名 拉丁 位于 简称 原产 成立于 出生于 生于 毕业于 逝世 享年 历史上 世纪 公元 物种 属于 分布于 定义为 研究发现 研究人员 研究团队 研究表明 科学家 学者 论文 气象台 台风 地震 选举 比赛 决赛 球队 联赛 夺冠 冠军 教练 球员 导演 上映 主演 小说 作者 出版 战争 军队 王朝 皇帝 起诉 嫌疑人 被告 事故 遇难 救援 火灾 案件 罚款 立案 处罚 财报 上市公司 营收 同比 环比 股价 收盘 央行'.split(
    ' ',
  );

/** The sentence sells or speaks to a buyer, whatever else it is. */
export const SELLING_SIGNS =
  '下单 链接 购买 优惠 包邮 到手 拍下 店里 本店 我家 我们家 自家 咱家 本产品 本品牌 这款 宝宝们 姐妹 家人们 宝子 亲们 集美 老铁 粉丝 小伙伴 你 您 私信 评论区 关注 进店 橱窗 团购 秒杀 抢购 现货 加盟 报名 咨询 预约 免费领 回购 种草 安利 好物'.split(
    ' ',
  );

// What kind of text a sentence comes from. Ours, short; each stands for itself in an explanation.

/** News and encyclopaedias by their own formulas: enough to read one sentence as a report. */
export const FORMULAS =
  '据报道 据悉 据了解 记者 日电 新华社 通讯员 本报讯 报道称 警方 法院 检察院 公安 通报 国务院 外交部 证监会 央行 联合国 气象台 学名 拉丁 位于 原产 成立于 出生于 毕业于 分布于 定义为 是一种 又称 又名 公元 世纪 历史上 科学家 研究人员 赛季 联赛 半决赛 上映 嫌疑'.split(
    ' ',
  );

/** News, official notices and encyclopaedias. */
export const REPORTING =
  '据报道 据悉 据了解 记者 日电 新华社 通讯员 本报讯 报道 发布会 警方 法院 检察院 判决 通报 公安 公告 印发 会议 政府 国务院 外交部 委员会 总统 总理 主席 议会 联合国 证监会 央行 教育部 发改委 监管局 监督管理局 市监 派出所 是一种 是指 又称 又名 学名 拉丁 位于 原产 成立于 出生于 毕业于 逝世 享年 历史上 世纪 公元 物种 分布于 定义为 研究发现 研究人员 研究团队 科学家 学者 气象台 台风 地震 选举 比赛 决赛 半决赛 球队 联赛 球员 球衣 转会 赛季 夺冠 教练 德甲 英超 中超 西甲 意甲 导演 上映 主演 主唱 漫画 动画 专辑 歌手 小说 出版 战争 战役 军队 舰队 王朝 皇帝 独立 统治者 起诉 嫌疑 被告 事故 遇难 救援 火灾 爆炸 案件 立案 死亡 身亡 财报 上市公司 营收 同比 环比 股价 股东 收盘 股指 首席 任命 意媒 专家称 专家测算 媒体称 曝 (图) （图） 揭秘 直击 总比数 全长 开始建设 行业环境 市场規模 市场规模 本文 本章 本节 模式是指 该模式 策略 供应链 平台方 电商平台 社交电商 哲学 佛教 诗人 作家 周刊 程序员 软件 代码 开发者 谷歌 微软 马斯克 访谈 考生 航空 武器 国旗 公民'.split(
    ' ',
  );

/** How news and encyclopaedias tell: about third persons, in the past, in long words. Each weighs half a report. */
export const NARRATING =
  '有望 袭击 肇事 赔付 旅客 报考 录取 楼市 地王 分红 监控 监管 走势 反弹 试点 公布 上调 下调 逾 获释 涉嫌 回应 详解 透露 称其 市场规模 球队 队长 世界杯 全国人大 委员 院士 市区 居民 当地 该国 民间 公司宣布 试玩 上市 访问量 参赛 排行 事件 现场 起因 后续 他 他们 曾 当时 随后 之后 此外 由于 因此 以及 其中 认为 表示 宣布 指出 进行 遭 建立 前往 仍 尚未 或将 将于 并于 名男子 女子 昨日 昨天 上周 本周 亦 该 该项 此前 《 「 届 届时 赛 市民 乃 皆 所谓 分析师 上涨 下跌 涨幅 下降 总额 万部 增长 若干 数据 模型 研究 方法 设计师'.split(
    ' ',
  );

/** The sentence sells or speaks to a buyer, whatever else it is. */
export const SELLING_SIGNS =
  '下单 链接 购买 优惠 包邮 到手 拍下 店里 本店 我家 我们家 自家 咱家 本产品 本品牌 这款 宝宝们 姐妹 家人们 宝子 亲们 集美 老铁 粉丝 小伙伴 你 您 私信 评论区 关注 进店 橱窗 团购 秒杀 抢购 现货 加盟 报名 咨询 预约 免费领 回购 种草 安利 好物'.split(
    ' ',
  );

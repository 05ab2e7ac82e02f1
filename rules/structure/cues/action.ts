import { type Family, measure, measureAfter, near, terms } from './family.ts';

// 行动: one clear, legal next step: what to do, with what, and where.

export const ACTION: readonly Family[] = [
  {
    id: 'entry',
    role: 'action',
    title: '入口',
    weight: 2.6,
    cues: [
      terms(
        '小黄车 小红车 购物车 橱窗 商品卡 号链接 左下角 右下角 左上角 右上角 下方链接 链接在 链接放 链接就 链接置顶 链接在评论 点链接 旗舰店链接 ' +
          '搜店名 店名就有 搜同款 搜同名 看我主页 主页置顶 橱窗里 置顶评论 搜旗舰店 小商店 小店里 小程序 直播间拍 主页橱窗 商品详情里拍 店铺首页 阅读原文 门店自提 到店核销 团购券 下单页 预约页 报名页 ' +
          '报名入口 上车 上链接',
      ),
      near(
        '点 点击 点开 戳 进 打开 长按',
        '链接 卡片 左下 右下 下方 小黄车 店铺 主页 橱窗 按钮 评论区 官网 头像',
        10,
      ),
    ],
  },
  {
    id: 'order',
    role: 'action',
    title: '下单',
    weight: 2.2,
    cues: [
      terms(
        '下单 拍下 加购 入手 囤货 囤起来 囤一 抢购 快去试 可以试试 去试试 先试 试听 立即购买 购买请 买的话 要买的 去买 预订 预约 预定 报名 领券 领取 ' +
          '马上领 赶紧冲 快冲 直接冲 赶紧下 赶紧拍 放心下 抓紧 带走 带回家 自提 想试的 想要的在 想入的 去抢 抢到 ' +
          '锁名额 锁定名额 秒杀 开抢 开团 拼团 拼一单 跟团 接龙 拍一 拍二 拍三 拍两 拍完 参与抽奖 领福利 扫码领 扫码进 免费注册 下载试用 下载体验 免费领 申请试用',
        '入手前 下单前 购买前 预约制 闭眼入手不 才发现下单',
      ),
    ],
  },
  {
    id: 'engage',
    role: 'action',
    title: '互动',
    weight: 2.2,
    cues: [
      terms(
        '点关注 点个关注 关注我 点个赞 点赞 收藏 转发 码住 马住 评论区告诉 评论区留言 评论区聊聊 评论区见 评论区说 留言告诉 可以留言 打在评论 打在公屏 公屏告诉 ' +
          '扣1 打1 扣个 有问题问我 分享给 下期见 下期讲 不迷路 加个粉丝团 粉丝团 亮灯牌 点亮 投票 蹲一个 在线等 你们选 说说你 聊聊你',
        '收藏级 收藏价值 博物馆收藏',
      ),
      near('评论区 评论 留言 弹幕 公屏', '告诉 打 扣 说 写 晒 聊', 6),
      near('回复', '领 看 拿 获取', 10),
    ],
  },
  {
    id: 'contact',
    role: 'action',
    title: '咨询',
    weight: 2.2,
    cues: [
      terms(
        '后台回复 回复关键词 公众号回复 对话框回复 私信我 私我 私信客服 私信领 私聊 咨询客服 联系客服 发给客服 找客服 问客服 戳我 滴滴我 加微信 加V 进群 粉丝群 联系我们 拨打 来电 到店咨询 ' +
          '预约咨询 留言预约 发你链接 发你 主页联系 申请连麦 连麦按钮 推广码 优惠码 备注',
        '发你们',
      ),
    ],
  },
  {
    id: 'offer',
    role: 'action',
    title: '优惠',
    weight: 1.4,
    cues: [
      terms(
        '到手价 活动价 直播价 直播间只要 直播间价 券后 立减 直减 第二件半价 买一送一 买二送一 买一赠 包邮 赠品 专享 首月免费 优惠券 专属优惠 红包 ' +
          '福袋 返现 早鸟价 尝鲜价 限时价 团购价 折扣 打折 半价 福利价 今天只要 现在只要 还送 再送 送你 加送 送同款',
        '相当于买二送一 相当于买一送一',
      ),
      near('满', '减 送', 8),
      near('买', '送', 5),
      measureAfter('只要 仅需 到手 现价 券后 立减 原价 只需 优惠 特价', 4),
      measure('折'),
    ],
  },
  {
    id: 'urgency',
    role: 'action',
    title: '期限',
    weight: 1.2,
    unpaid: 'undated',
    cues: [
      terms(
        '限时 限量 倒计时 倒数 截止 库存 先到先得 手慢无 最后几 最后一批 最后一波 最后机会 最后的机会 最后一次机会 最后这点 错过 数量有限 名额有限 名额 仅剩 只剩 不加库存 就下架 恢复原价 明天就涨 ' +
          '最后一天 今晚 活动到 别错过 抢完 售完 卖完 没抢到 ',
        '截止到201 截止到202 截止到203 截止201 截止202 截止203 截止目前 今晚吃 错过最佳',
      ),
      measureAfter('最后', 1, '件 单 份 套 台 瓶 盒 天 小时 分钟 位 个 名 席 组'),
    ],
  },
  {
    // Weighs nothing: it makes the urgency of its sentence a fact, which then earns.
    id: 'dated',
    role: 'action',
    title: '日期或件数',
    weight: 0,
    cues: [
      measure('月 日'),
      measureAfter('限量 库存 库存显示 备货 共 一共 总共', 3, '件 份 袋 套 台 双 盒 瓶 箱 个 张 席 位'),
    ],
  },
];

/** Said just before a call to action these turn it round: then it is candour, not action. */
export const NEGATIONS = {
  terms: '别急着 别着急 先别 别 不要 不急着 不用急着 不必 不建议 不推荐 不想 不会 没有'.split(' '),
  allow:
    '别犹豫 别错过 别忘 别等 别划走 别走 别只 别嫌 不要错过 不要犹豫 不要等 要不要 会不会 有没有 特别 区别 类别 个别 级别 性别 别墅 别人'.split(
      ' ',
    ),
  /** UTF-16 units between the end of the negation and the call. */
  within: 4,
} as const;

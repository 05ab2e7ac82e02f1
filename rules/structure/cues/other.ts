import { type Family, near, terms } from './family.ts';

// 其他: holds the talk together or is owed by law, and is no part of the three.

export const OTHER: readonly Family[] = [
  {
    id: 'greeting',
    role: 'other',
    title: '寒暄',
    weight: 2.2,
    cues: [
      terms(
        '来新人 新朋友 新来的 老铁们好 大家晚上好 早安 打个招呼 大家下午好 欢迎刚进 欢迎新进 欢迎新来 欢迎来到 欢迎进来 欢迎各位 刚进来 新进来 大家好 哈喽 hello 晚上好 早上好 下午好 晚安 拜拜 感谢关注 谢谢大家 感谢收看 感谢观看 听得到吗 注意了',
      ),
    ],
  },
  {
    id: 'room',
    role: 'other',
    title: '控场',
    weight: 1.7,
    cues: [
      terms(
        '听得清 声音清楚 信号 卡了 喝口水 喝水 大家问什么 看看大家 助理 后台准备 慢慢听 听我说 人在线 在线人数 人气 飘 弹幕 公屏 老粉 新粉 连麦 排队 稍等 别着急 下一个 下一款 等一下 明天见 开播 直播预告 明晚 明天晚上 首发 看到好多 ',
        '公屏打 公屏扣 打在公屏 公屏告诉 轻飘飘 飘逸 飘柔 飘带 下一批',
      ),
      near('明天 今晚 明晚 周五 周六', '点 直播', 8),
    ],
  },
  {
    id: 'notice',
    role: 'other',
    title: '提示语',
    weight: 1.9,
    cues: [
      terms(
        '本品不能代替 不能代替药物 不适宜人群 请看说明书 阅读说明书 遵医嘱 理财有风险 投资有风险 投资需谨慎 图片仅供参考 以实物为准 以页面为准 最终解释权 内容仅供参考 剧情演绎 虚构演绎 未成年人 饮酒有害 转载请 图源 来源网络',
      ),
    ],
  },
];

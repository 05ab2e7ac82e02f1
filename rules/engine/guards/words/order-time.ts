export const orderTime = {
  /** What follows 第一 when it counts: steps, days, chapters. 第一家 and 第一名 rank. */
  counted:
    '步 次 天 周 年 月 日 章 节 课 遍 口 眼 层 页 季 集 期 批 站 关 排 行 堂 场 轮 段 句 篇 部分 阶段 时间 印象 感觉 反应 人称 手资料 线城市 学期 学历 杯 碗 件事 反应',
  times: '最近 最后 最初 最终 最晚 最早 最先 最迟',
};

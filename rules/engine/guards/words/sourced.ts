export const sourced = {
  sources:
    '数据来源 来源 出处 报告 统计 调研 检测 认证 证书 编号 协会 统计局 尼尔森 欧睿 艾瑞 弗若斯特 沙利文 期刊 论文 公报 年报 榜单 数据显示',
  verbs: '据 根据 依据 显示 来源 出处 引自 见 出具 编号 认证 公布 发布 检测 统计',
  /** What is counted or ranked; only that a note elsewhere can bear out. */
  counted: '第一 第二 第三 销量 排名 占有率 份额 率 % 榜 冠军 领先 用户 首',
  /** They begin a sentence that the next one rests on. */
  openers: '据 根据 依据 数据来源 数据显示 来源 报告显示',
};

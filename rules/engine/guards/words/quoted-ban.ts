export const quotedBan = {
  bans: '禁止 不得 不能 不可以 不可 不许 不准 严禁 不要 避免 慎用 禁用 不允许 别 不应 不让',
  /** Words in which 别 is no ban. */
  noBans: '特别 分别 区别 级别 类别 个别 别人 别的 别家 告别 性别 差别',
  /** Said to be kept from the reader's eye, so that the words themselves are meant. */
  saying: '说 写 宣称 标注 宣传 声称 出现',
  /** These stand beside things as well as words (不要用别的), so they count only before a quotation. */
  using: '用 使用 称 含有 包含 提',
  verdicts:
    '违禁词 极限词 绝对化用语 敏感词 禁用词 违规词 等违法 不能用 不能说 不能写 不可用 被罚 被处罚 属于违法 属违法 涉嫌违法 都违法 都违规',
  commas: '， ,',
  turns: '但 可是 不过 却 然而 只好 我偏 才怪',
};

export const legalEducation = {
  law: '广告法 法律 法规 条例 司法解释 市场监管 市监局 监管部门 工商 执法 普法 条规定',
  consequences: '规定 禁止 不得 处罚 罚款 被罚 违法 用语 违规 明确 案例 列举',
  turns: '但 可是 不过 却 然而',
  /** Words listed as words need no quotation marks. */
  listed: '等用语 等词 等字样 字样 等绝对化 这类词 这些词 等表述 之类的词 等说法',
};

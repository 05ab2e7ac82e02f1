export const sourceNote = {
  /** They begin a note on where figures come from. */
  labels: '数据来源 资料来源 信息来源 数据来自 数据出自 来源: 来源： 统计口径',
};

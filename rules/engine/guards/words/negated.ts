export const negated = {
  /** They deny what follows in a few characters. */
  no: '不是 并非 没有 不算 称不上 谈不上 算不上 不敢说 不承诺 不保证 不存在 不宣称 未必是 不一定是 不等于 别信 别迷信 不要相信 不能 无法 不会 不可能 不具有 不具备 不属于 不代表 不能代替 不可以 不做 从不 绝不 并不 不提供 不支持 不接受 不追求 不打算 从来不 决不 绝无 绝非 绝对不 不再有 不敢打包票',
  /** What nobody believes, nobody said or is not so at all: all of the clause. */
  disowned:
    '别信 别迷信 不要相信 别相信 不要信 勿信 勿轻信 切勿相信 不要轻信 别轻信 并非 不是所有 不是每 没说 没有说 不会说 不宣称 从未说 从没说 从不说 没承诺 没有承诺 不承诺',
  /** They deny only what stands right after them, and what is listed with it: 不使用激素根治 goes on without the no. */
  direct: '不含 不使用 不采用 不搞 不添加 不标 不写 从未使用 从没使用 从不使用 杜绝 拒绝',
  /** They deny only the word right after them, or what any stands right before. */
  short: '不 没 未 非 无',
  any: '任何 一切 半点 什么 所谓',
  /** Between any and the words: 任何虚构原价. */
  false: '虚构 虚假 虚高 虚标 夸大 伪造',
  /** With any they say yes: 不管什么老寒腿都治. */
  whatever: '不管 不论 无论 不挑 不分',
  /** What looks like a no and boasts: 不是最好，而是… stays a no; 没有之一 does not come before its word. */
  boasts:
    '不是不 没有不 是不是 有没有 哪个不是 谁说不 难道 不能不 不得不 无不 会不会 能不能 怎么不 哪里不 不会不 没有比 没有更 不可能不 不能再 不会再 不仅 不只 不单 不光 没说错 没说谎 没说的 没得说',
  /** After a no, these begin what is claimed instead. */
  instead: '而是 就是 却 但 也能 都能 照样',
  /** After what is disowned as a whole: 并非人人都能… denies that they can. */
  turns: '而是 就是 却 但 照样',
  /** 不是药老寒腿一贴就好: what is denied is what the goods are. */
  otherGoods: '药 广告 软广 智商税 保健品',
  /** After the words, at the end of their clause: 包治百病是不可能的. */
  noAfter:
    '也没有 都没有 一概没有 通通没有 统统没有 是不可能的 是不存在的 不存在 并不存在 是做不到的 都做不到 是没有的',
};

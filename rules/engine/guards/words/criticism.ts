export const criticism = {
  blames:
    '避雷 智商税 被骗 打假 骗局 骗人 忽悠 踩雷 踩坑 虚假宣传 虚假广告 不靠谱 不可信 别信 不要相信 切勿轻信 勿信 谣言 辟谣 是假的 坑人 割韭菜 上当 劝退 不成立 没有依据 没有科学依据 伪科学 警惕 谨防 曝光 套路 当心 诈骗',
  /** Right before the blame they make it praise: 不踩雷, 拒绝智商税. */
  denials: '不 非 拒绝 零 0 没 告别 远离 无 防 杜绝 避开 免 别 再也',
  /** Other sellers' goods are run down, or what follows such a turn speaks for the goods on sale: 都是智商税，直到遇到它. */
  turns:
    '别的 别家 其他 同行 竞品 人家 直到 但这 但我 但它 而我 不像 不同于 选我 我家 我们家 本店 这款才 才是真',
  /** What follows is said by the author: 别信广告，但老寒腿一贴就好. */
  buts: '，但 ,但 ，不过 ，可是 ，然而',
};

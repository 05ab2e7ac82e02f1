export const quoted = {
  reporting:
    '号称 所谓 宣称 声称 自称 不要相信 别信 别相信 鼓吹 谎称 打着 标榜 吹嘘 忽悠 吹成 商家说 话术 广告词 宣传语 的说法 的宣传 的噱头 这类 这样的话 之类 的套路 的承诺',
  /** The speaker's own goods: then it is a slogan in quotation marks. */
  own: '我家 我们 本店 本品牌 咱家 自家 咱们',
};

/** Words that contacts are known by, by blanks. Compile side only: a page takes them from a pack. */
export const CONTACT_WORDS = {
  /** Before an account's name. */
  wechat:
    '微信号 微信 薇信 威信 徽信 微x 薇x v信 v❤ vx wx weixin wechat 加v 加薇 加微 +v ➕v ➕薇 ➕微 绿泡泡 小绿书号 同号v 薇: 薇： 微: 微： 葳: 葳： v: v： 亻言: 亻言： 微号 薇号 v号 卫星号 绿色软件',
  qq: 'qq群 qq号 qq 扣扣群 扣扣 扣群 企鹅号 企鹅群 企鹅裙 扣扣裙 企鹅 q群 群号 裙号 q裙',
  /** They send a reader to a code to scan; each holds a character of SCAN_SIGNS. */
  qr: '扫码加 扫码添加 扫码进群 扫码入群 扫码领 扫码咨询 扫一扫加 扫一扫添加 扫描二维码 扫描下方二维码 扫下方二维码 扫二维码 长按识别 识别二维码 长按二维码 二维码进群 二维码加 见二维码 扫图中二维码',
  /** Between the word and the name, blanks beside. */
  links: '账号 号码 号 群 id 是 为 我 加 : ： + ➕ 搜 = → ( （ 【 「 - — ～ ~',
  /** Hosts of short links. */
  short:
    't.cn dwz.cn url.cn suo.im tb.cn s.click.taobao.com v.douyin.com xhslink.com b23.tv u.jd.com 3.cn bit.ly t.me is.gd goo.gl tinyurl.com v.kuaishou.com mrw.so dwz.date sohu.gg wa.me lin.ee',
  /** Ends of domain names. */
  tops: 'com cn net org top xyz shop vip cc io me info site online store app link club ltd ly im tv gd gl so gg ee date wang tech fun co',
};

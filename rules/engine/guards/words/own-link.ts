export const ownLink = {
  /** Parts of any platform: whoever goes there stays. */
  places:
    '橱窗 小黄车 购物车 购物袋 商品卡 左下角 右下角 直播间 店铺首页 主页店铺 站内 平台内 本平台 官方私信 私信组件 评论区 主页',
  away: '微信 威信 薇信 vx wx v信 加v 加我 qq 扣扣 企鹅 二维码 扫码 手机号 电话 邮箱 http www .com .cn 某宝 某东 桃宝 拼多多 京东 淘口令 口令 私域 进群 闲鱼 转账 线下',
  /** What each platform calls its own shop. */
  shops:
    'douyin:抖音 douyin:抖店 xiaohongshu:小红书 xiaohongshu:薯店 kuaishou:快手 wechat-mp:公众号 wechat-mp:视频号 wechat-mp:微信小店 wechat-mp:小程序 wechat-channels:视频号 wechat-channels:公众号 wechat-channels:微信小店 wechat-channels:小程序 bilibili:哔哩 bilibili:b站 bilibili:会员购 bilibili:工房 weibo:微博 zhihu:知乎 zhihu:好物推荐 toutiao:头条 toutiao:放心购 taobao:淘宝 taobao:天猫 taobao:旗舰店',
};

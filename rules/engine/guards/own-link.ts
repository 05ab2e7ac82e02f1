import type { Platform } from '../draft.ts';
import type { Guard } from './guard.ts';
import { findFirst } from './guard.ts';

/** Parts of any platform: whoever goes there stays. */
const PLACES =
  '橱窗 小黄车 购物车 购物袋 商品卡 左下角 右下角 直播间 店铺首页 主页店铺 站内 平台内 本平台 官方私信 私信组件 评论区 主页'.split(
    ' ',
  );

/** What each calls its own shop. */
const OWN: Partial<Record<Platform, readonly string[]>> = {
  douyin: ['抖音', '抖店'],
  xiaohongshu: ['小红书', '薯店'],
  kuaishou: ['快手'],
  'wechat-mp': ['公众号', '视频号', '微信小店', '小程序'],
  'wechat-channels': ['视频号', '公众号', '微信小店', '小程序'],
  bilibili: ['哔哩', 'b站', '会员购', '工房'],
  weibo: ['微博'],
  zhihu: ['知乎', '好物推荐'],
  toutiao: ['头条', '放心购'],
  taobao: ['淘宝', '天猫', '旗舰店'],
};
const AWAY =
  '微信 威信 薇信 vx wx v信 加v 加我 qq 扣扣 企鹅 二维码 扫码 手机号 电话 邮箱 http www .com .cn 某宝 某东 桃宝 拼多多 京东 淘口令 口令 私域 进群 闲鱼 转账 线下'.split(
    ' ',
  );

/** 商品在小黄车: the way leads to the platform's own shop, cart or live room, and nothing beside it leads away. */
export const ownLink: Guard = ({ before, hit, after, known: { platform } }) => {
  const sentence = `${before}${hit}${after}`;
  const others = Object.entries(OWN).flatMap(([id, names]) => (id === platform ? [] : names));
  const own = OWN[platform] ?? [];
  const away = [...AWAY, ...others.filter((name) => !own.includes(name))];
  return findFirst(sentence, away) ? undefined : findFirst(sentence, [...own, ...PLACES]);
};

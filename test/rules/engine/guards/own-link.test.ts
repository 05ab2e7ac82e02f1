import { expect, test } from 'vitest';
import { clears } from './clears.ts';

const words = ['下单', '点链接', '进店', '淘宝店铺'];

test.each([
  ['douyin', '小黄车一号链接下单'],
  ['douyin', '抖音商城搜店名，进店领券'],
  ['xiaohongshu', '橱窗里下单就行'],
  ['wechat-channels', '视频号小店下单'],
  ['taobao', '淘宝店铺首页有券'],
] as const)('on %s the own shop, cart or live room is no way out: %s', (platform, text) =>
  expect(clears('own-link', words, { platform })(text)).toBe('own-link'),
);

test.each([
  ['douyin', '淘宝店铺首页有券'],
  ['xiaohongshu', '主页有微信，加了再下单'],
  ['xiaohongshu', '抖音小黄车下单'],
  ['kuaishou', '直播间口令复制，去某宝下单'],
  ['xiaohongshu', '想要就下单'],
] as const)('on %s this leads away, or nowhere that is known: %s', (platform, text) =>
  expect(clears('own-link', words, { platform })(text)).toBeUndefined(),
);

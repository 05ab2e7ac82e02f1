import { expect, test } from 'vitest';
import type { ContactKind } from '../../../../rules/engine/index.ts';
import { marker } from './found.ts';

const finds = (what: ContactKind, text: string) => marker({ kind: 'contact', what: [what], allow: [] })(text);

test.each([
  ['phone', '打13800138000找我', '13800138000'],
  ['phone', '打138-0013-8000找我', '138-0013-8000'],
  ['phone', '打138 0013 8000找我', '138 0013 8000'],
  ['phone', '打一三八零零一三八零零零找我', '一三八零零一三八零零零'],
  ['phone', '打１３８００１３８０００', '１３８００１３８０００'],
  ['phone', '+86 13800138000', '86 13800138000'],
  ['phone', '打1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣', '1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0'],
  ['phone', '客服400-800-1234', '400-800-1234'],
  ['phone', '座机0571-88886666', '0571-88886666'],
  ['wechat', '微信号abc_12345', '微信号abc_12345'],
  ['wechat', '加V：abc12345', '加V：abc12345'],
  ['wechat', 'VX: hello123', 'VX: hello123'],
  ['wechat', '薇信 shop88888', '薇信 shop88888'],
  ['wechat', '薇：tea_2026', '薇：tea_2026'],
  ['qq', 'QQ群：123456789', 'QQ群：123456789'],
  ['qq', '扣扣12345678', '扣扣12345678'],
  ['email', '写信到 me.shop@mail.example.com 吧', 'me.shop@mail.example.com'],
  ['url', '看 https://shop.example.com/a?b=1 下单', 'https://shop.example.com/a?b=1'],
  ['url', '官网example.cn。', 'example.cn'],
  ['short-link', '戳t.cn/A6abc', 't.cn/A6abc'],
  ['taobao-code', '复制￥AbCd12345678￥打开', '￥AbCd12345678￥'],
  ['qr', '长按识别加我', '长按识别'],
  ['id-number', '身份证11010519491231002X', '11010519491231002X'],
] as const)('%s: %s', (what, text, mark) => expect(finds(what, text)).toEqual([mark]));

test.each([
  ['phone', '订单2026112413800138000已发'],
  ['phone', '价格12800138元'],
  ['phone', '第23800138000号'],
  ['phone', '138001380001'],
  ['phone', '一二三四五六七八九'],
  ['wechat', '用企业微信打卡'],
  ['wechat', '微信支付更方便'],
  ['wechat', '公众号见'],
  ['wechat', '版本v20261124'],
  ['qq', '企鹅馆周末开门'],
  ['qq', 'QQ音乐2026'],
  ['email', '@小红书 看这里'],
  ['url', '版本3.2.1更新'],
  ['url', 'Node.js入门'],
  ['url', '原价99.9.现价88'],
  ['short-link', 'https://example.com/a'],
  ['taobao-code', '原价￥99，现价￥88'],
  ['qr', '扫码支付'],
  ['id-number', '单号123456789012345678'],
] as const)('no %s: %s', (what, text) => expect(finds(what, text)).toEqual([]));

test('long runs of what might begin one take no longer than they are long', () => {
  for (const piece of ['1 ', '138', 'a.', '￥a', '微信:', '@a'])
    expect(Array.isArray(finds('url', piece.repeat(50_000)))).toBe(true);
});

import { expect, it } from 'vitest';
import { COUNT_RULES } from '../../../rules/engine/platform.ts';
import {
  contextAt,
  count,
  factsAt,
  factsOf,
  formAt,
  HOST_PATTERNS,
  limitsOf,
  NAMED_HOSTS,
  platformOf,
  rolesFor,
} from '../../../rules/platforms/index.ts';

it.each([
  ['creator.douyin.com', 'douyin'],
  ['fxg.jinritemai.com', 'douyin'],
  ['buyin.jinritemai.com', 'douyin'],
  ['eos.douyin.com', 'douyin'],
  ['creator.xiaohongshu.com', 'xiaohongshu'],
  ['ark.xiaohongshu.com', 'xiaohongshu'],
  ['cp.kuaishou.com', 'kuaishou'],
  ['zs.kwaixiaodian.com', 'kuaishou'],
  ['mp.weixin.qq.com', 'wechat-mp'],
  ['channels.weixin.qq.com', 'wechat-channels'],
  ['member.bilibili.com', 'bilibili'],
  ['mp.toutiao.com', 'toutiao'],
  ['baijiahao.baidu.com', 'baijiahao'],
  ['zhuanlan.zhihu.com', 'zhihu'],
  ['card.weibo.com', 'weibo'],
  ['liveplatform.taobao.com', 'taobao'],
  ['creator.guanghe.taobao.com', 'taobao'],
  ['some-team.feishu.cn', 'feishu'],
  ['studio.youtube.com', 'youtube'],
  ['example.com', 'generic'],
  ['creator.xiaohongshu.com.example.com', 'generic'],
  ['notfeishu.cn', 'generic'],
])('%s is %s', (host, platform) => {
  expect(platformOf(host)).toBe(platform);
});

it('tells a console from the other pages of its host by the path', () => {
  expect(platformOf('mp.weixin.qq.com', '/cgi-bin/appmsg')).toBe('wechat-mp');
  expect(platformOf('mp.weixin.qq.com', '/wxamp/index')).toBe('generic');
  expect(platformOf('mp.weixin.qq.com', '/cgi-binary')).toBe('generic');
});

it('names a pattern for each host of the manifest, without a path', () => {
  expect(HOST_PATTERNS).toEqual(NAMED_HOSTS.map((host) => `https://${host}/*`));
  expect(new Set(HOST_PATTERNS).size).toBe(17);
});

it.each([
  ['无', 1],
  ['ab', 1],
  ['abc', 2],
  ['春日a', 3],
  ['😀', 2],
  ['ＡＢ', 2],
  ['a😀b', 3],
  ['', 0],
])('xiaohongshu counts %s as %i', (text, units) => {
  expect(count('xhs-half', text)).toBe(units);
});

it('counts code units where a platform stops at maxlength', () => {
  expect(count('utf16', '春日a😀')).toBe(5);
});

it.each([
  ['#春日# #穿搭', 2],
  ['买它#a#b 和 ＃c。#d，e', 4],
  ['# 空 ##', 0],
  ['没有', 0],
])('finds the topics of %s: %i', (text, topics) => {
  expect(count('topics', text)).toBe(topics);
});

it('takes the limit of the form that stands at the path', () => {
  const title = (path: string) => formAt('douyin', path)?.limits.title?.max;
  expect(title('/creator-micro/content/post/video')).toBe(30);
  expect(title('/creator-micro/content/post/image')).toBe(20);
  expect(title('/creator-micro/content/post/images')).toBeUndefined();
  expect(formAt('xiaohongshu', '/anything')?.limits.title).toEqual({ max: 20, rule: 'xhs-half' });
});

it('takes the limit of a kind where there is no page', () => {
  expect(limitsOf('douyin', 'post', 'text').title?.max).toBe(20);
  expect(limitsOf('douyin', 'post').title?.max).toBe(30);
  expect(limitsOf('douyin', 'article').body?.max).toBe(8000);
  expect(limitsOf('wechat-channels', 'post').title).toBeUndefined();
  expect(limitsOf('generic', 'post')).toEqual({});
});

it('takes the kind of a draft from the form it stands in', () => {
  expect(contextAt('creator.douyin.com', '/creator-micro/content/post/article')).toEqual({
    platform: 'douyin',
    kind: 'article',
  });
  expect(contextAt('buyin.jinritemai.com', '/dashboard/live/control').kind).toBe('comment');
  expect(contextAt('creator.douyin.com', '/creator-micro/home')).toEqual({ platform: 'douyin' });
  expect(contextAt('example.com', '/')).toEqual({ platform: 'generic' });
});

it('knows no field, decoy or limit of an unknown platform', () => {
  expect(rolesFor('generic')).toEqual([]);
  expect(factsOf('generic')).toMatchObject({ decoys: [], forms: [], hosts: [] });
});

it('has a counting rule for every rule it may name', () => {
  for (const rule of COUNT_RULES) expect(count(rule, '字#话题')).toBeGreaterThan(0);
});

it('gives a page the rows of its own host and no others', () => {
  expect(factsAt('mp.weixin.qq.com').map(({ id }) => id)).toEqual(['wechat-mp']);
  expect(factsAt('team.feishu.cn').map(({ id }) => id)).toEqual(['feishu']);
  expect(factsAt('notes.example.com')).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtExtension } from '../../scripts/build.ts';

/** What an author is asked for at install, and no more: written out, so that a wider manifest fails here. */
const HOSTS = [
  'ark.xiaohongshu.com',
  'baijiahao.baidu.com',
  'buyin.jinritemai.com',
  'card.weibo.com',
  'channels.weixin.qq.com',
  'cp.kuaishou.com',
  'creator.douyin.com',
  'creator.guanghe.taobao.com',
  'creator.xiaohongshu.com',
  'eos.douyin.com',
  'fxg.jinritemai.com',
  'liveplatform.taobao.com',
  'member.bilibili.com',
  'mp.toutiao.com',
  'mp.weixin.qq.com',
  'zhuanlan.zhihu.com',
  'zs.kwaixiaodian.com',
].map((host) => `https://${host}/*`);

const manifestOf = (name: 'chromium' | 'firefox') =>
  JSON.parse(readFileSync(`${builtExtension(name)}/manifest.json`, 'utf8'));

describe.each(['chromium', 'firefox'] as const)('the manifest for %s', (name) => {
  it('names the creator hosts and asks for any other only when told to', () => {
    const { host_permissions, optional_host_permissions } = manifestOf(name);
    expect([...host_permissions].sort()).toEqual(HOSTS);
    expect(optional_host_permissions).toEqual(['https://*/*']);
  });

  it('puts one small script into pages of those hosts, in every frame', () => {
    const { content_scripts } = manifestOf(name);
    expect(content_scripts).toHaveLength(1);
    const [{ matches, js, all_frames, match_origin_as_fallback }] = content_scripts;
    expect([...matches].sort()).toEqual(HOSTS);
    expect({ js, all_frames, match_origin_as_fallback }).toEqual({
      js: ['content-scripts/sentinel.js'],
      all_frames: true,
      match_origin_as_fallback: true,
    });
    expect(readFileSync(`${builtExtension(name)}/${js[0]}`).length).toBeLessThan(4096);
  });

  it('never asks for every site at once', () => {
    expect(JSON.stringify(manifestOf(name))).not.toMatch(/<all_urls>|\*:\/\/\*|http:\/\//);
  });
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../../rules/engine/draft.ts';
import { check, draftOf, loadPack, type Pack } from '../../../rules/engine/index.ts';
import { buildPack } from '../../../scripts/packs.ts';

const DIR = join(import.meta.dirname, '../../../rules/packs');
const TODAY = '2026-11-24';
const PACKS = [
  ...readdirSync(DIR).filter((id) => id.startsWith('platform-') && id !== 'platform-common'),
  ...['cn-ai-label', 'cn-livestream'],
];

let packs: Pack[] = [];
beforeAll(async () => {
  packs = (await Promise.all(PACKS.map((id) => buildPack(join(DIR, id))))).map(({ buffer }) =>
    loadPack(buffer),
  );
});

const families = (text: string, given: Partial<Context>) =>
  check(draftOf(text, { commercial: 'yes', ...given }, TODAY), packs).findings.map(({ family }) => family);

describe('a platform’s own rules', () => {
  test('are never more than a question, and never said to be the law', () => {
    for (const { id: pack, rules } of packs)
      for (const { id, severity, track, certainty } of pack.startsWith('platform-') ? rules : []) {
        expect(severity, id).not.toBe('block');
        expect([track, certainty], id).toEqual(['platform', 'unverified']);
      }
  });

  test.each<[string, Context['platform'], Context['platform'], string]>([
    ['揭秘面霜黑幕，我家的放心用', 'douyin', 'zhihu', 'platform-douyin-critique-own-cart'],
    ['转发到三个群截图，免费领资料', 'wechat-mp', 'weibo', 'platform-wechat-induced-share'],
    ['转发抽一位送耳机', 'weibo', 'bilibili', 'platform-weibo-lottery-tool'],
    ['拍A发B，备注颜色', 'taobao', 'douyin', 'platform-taobao-wrong-link'],
  ])('speak only there: %s', (text, there, elsewhere, family) => {
    expect(families(text, { platform: there })).toContain(family);
    expect(families(text, { platform: elsewhere })).not.toContain(family);
  });
});

describe('what a platform’s own switch declares is not asked again', () => {
  test.each<[string, Context['declared'][number], Partial<Context>, string]>([
    ['声音是AI配音，讲讲这口锅', 'ai', { platform: 'douyin' }, 'ai-label-missing'],
    ['街头随机采访，都说这款面膜好用', 'fiction', { platform: 'douyin' }, 'fictional-staged-unlabelled'],
    ['恰饭了，键盘手感如何', 'ad', { platform: 'bilibili' }, 'platform-bilibili-sponsored'],
  ])('%s', (text, switched, given, family) => {
    expect(families(text, given)).toContain(family);
    expect(families(text, { ...given, declared: [switched] })).not.toContain(family);
  });
});

test('food that may not be sold live is asked about, and only in a live script', () => {
  const live = { platform: 'douyin', kind: 'live-script', industry: 'food' } as const;
  expect(families('现挤的生牛乳，早上发', live)).toContain('live-banned-food');
  expect(families('现挤的生牛乳，早上发', { ...live, kind: 'post' })).not.toContain('live-banned-food');
  for (const { rules } of packs)
    for (const { family, severity } of rules)
      if (family === 'live-banned-food') expect(severity).toBe('warn');
});

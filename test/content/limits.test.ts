// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { Field } from '../../entrypoints/content/fields/field.ts';
import { limitsAt } from '../../entrypoints/content/limits.ts';
import type { PartId, Platform } from '../../rules/engine/draft.ts';
import type { Resolved } from '../../rules/engine/finding.ts';
import type { FieldRole } from '../../rules/engine/platform.ts';
// Teaches the page code every platform, as the background does for the page's own.
import '../../rules/platforms/index.ts';

const guess = { confidence: 0, from: 'default' as const, cues: [] };

function context(platform: Platform, over: Partial<Resolved> = {}): Resolved {
  return {
    platform,
    kind: 'post',
    medium: 'text',
    date: '2026-11-24',
    industry: { value: 'other', ...guess },
    speaker: { value: 'seller', ...guess },
    commercial: { value: 'yes', ...guess },
    ...over,
  };
}

/** Limits of a page with these fields; a text may bring a maxlength. */
function limits(url: string, from: Resolved, texts: Partial<Record<FieldRole, string | [string, number]>>) {
  const said = new Map<Field, string>();
  const parts = new Map<PartId, Field>();
  for (const [role, given] of Object.entries(texts) as [FieldRole, string | [string, number]][]) {
    const el = document.createElement('textarea');
    const [text, maxLength] = Array.isArray(given) ? given : [given, -1];
    Object.defineProperty(el, 'maxLength', { value: maxLength });
    const field: Field = { el, how: 'textarea', role };
    said.set(field, text);
    parts.set(role, field);
  }
  return limitsAt(new URL(url), from, parts, (field) => said.get(field)!);
}

const NOTE = 'https://creator.xiaohongshu.com/publish/publish';

it('counts each part by the platform’s own rule, topics out of the body', () => {
  expect(limits(NOTE, context('xiaohongshu'), { title: '春日abc😀', body: '好看 #春日 #穿搭' })).toEqual([
    { part: 'title', count: 6, max: 20, rule: 'xhs-half' },
    { part: 'body', count: 10, max: 1000, rule: 'utf16' },
    { part: 'tags', count: 2, max: 10, rule: 'topics' },
  ]);
});

it('goes by the form that stands at the path', () => {
  const max = (path: string) =>
    limits(`https://creator.douyin.com${path}`, context('douyin'), { title: '' })[0]?.max;
  expect(max('/creator-micro/content/post/video')).toBe(30);
  expect(max('/creator-micro/content/post/image')).toBe(20);
  expect(max('/creator-micro/home')).toBeUndefined();
});

it('lets a field that stops by itself say how long it may be, but not how Xiaohongshu counts', () => {
  const article = 'https://mp.toutiao.com/profile_v4/graphic/publish';
  expect(limits(article, context('toutiao'), { title: ['好', 25] })).toEqual([
    { part: 'title', count: 1, min: 2, max: 25, rule: 'utf16' },
  ]);
  expect(limits(NOTE, context('xiaohongshu'), { title: ['好', 64] })[0]).toMatchObject({
    max: 20,
    rule: 'xhs-half',
  });
  expect(limits('https://example.com/', context('generic'), { title: ['好', 12] })).toEqual([
    { part: 'title', count: 1, max: 12, rule: 'utf16' },
  ]);
});

it('counts no topics where tags have a field of their own: they are chips there', () => {
  const parts = limits('https://member.bilibili.com/platform/upload/video/frame', context('bilibili'), {
    body: '#春日',
    tags: '',
  });
  expect(parts.map(({ part }) => part)).toEqual(['body']);
});

it('goes by the kind where the draft is for another platform than the page’s', () => {
  const doc = 'https://team.feishu.cn/docx/1';
  expect(limits(doc, context('douyin', { kind: 'article' }), { body: '字' })).toEqual([
    { part: 'body', count: 1, max: 8000, rule: 'utf16' },
  ]);
  expect(limits(doc, context('feishu', { kind: 'article' }), { body: '字' })).toEqual([]);
});

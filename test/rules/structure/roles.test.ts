import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAMILIES, REASONS } from '../../../rules/structure/index.ts';
import { findingAt, judge } from './judge.ts';
import { POSTS, textOf } from './posts.ts';

describe('roles', () => {
  it('are those the author had in mind, for nearly all sentences', () => {
    let right = 0;
    let all = 0;
    for (const { lines, platform, kind } of POSTS) {
      const { sentences } = judge(textOf(lines), { platform, kind });
      let at = 0;
      for (const [role, text] of lines) {
        all++;
        if (sentences.find(({ start, end }) => start <= at && at < end)?.role === role) right++;
        at += text.length;
      }
    }
    expect(right / all).toBeGreaterThanOrEqual(0.95);
  });

  it('are all `other`, and unsure, where nothing speaks', () => {
    const { sentences } = judge('会议于下午举行。与会人员听取了汇报。主持人作了总结。');
    expect(sentences.map(({ role }) => role)).toEqual(['other', 'other', 'other']);
    for (const { confidence } of sentences) expect(confidence).toBeLessThan(0.5);
  });

  it('come in reading order with the words they stand for', () => {
    const text = '我用了三个月。\n这款杯子容量500ml。 #杯子\n点商品卡下单。';
    const { sentences } = judge(text);
    expect(sentences.map(({ start, end, role }) => [text.slice(start, end), role])).toEqual([
      ['我用了三个月。', 'value'],
      ['这款杯子容量500ml。', 'benefit'],
      ['#杯子', 'other'],
      ['点商品卡下单。', 'action'],
    ]);
  });

  it('know a cue from a longer word that holds it', () => {
    const { sentences } = judge('这款收藏级唱片厚度两毫米。');
    expect(sentences[0]?.role).toBe('benefit');
  });
});

describe('cue families', () => {
  it('are named by role where they were heard, and not where a finding stands on them', () => {
    const lines = POSTS[0]?.lines ?? [];
    const text = textOf(lines);
    const { families } = judge(text);
    expect(families?.value).toEqual(expect.arrayContaining(['设问', '身份']));
    expect(families?.benefit).toContain('规格');
    expect(families?.action).toEqual(expect.arrayContaining(['入口', '下单']));
    const marked = judge(text, {}, [findingAt(text, text.indexOf('想试的'), text.length)]);
    expect(marked.families?.action).toEqual([]);
  });

  it('have ids of their own and at least one cue', () => {
    const ids = FAMILIES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { cues } of FAMILIES) expect(cues.length).toBeGreaterThan(0);
  });

  it('spell out no empty word and none twice in one list', () => {
    for (const { id, cues } of FAMILIES)
      for (const cue of cues) {
        const words = cue.kind === 'terms' ? cue.terms : cue.kind === 'near' ? cue.first : (cue.units ?? []);
        expect(new Set(words).size, `${id}: ${words.filter((w, i) => words.indexOf(w) !== i)}`).toBe(
          words.length,
        );
        expect(words).not.toContain('');
      }
  });
});

it.each(['zh_CN', 'en'])('every reason for giving no number has its words in %s', (locale) => {
  const path = new URL(`../../../public/_locales/${locale}/messages.json`, import.meta.url);
  const messages = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { message: string }>;
  for (const reason of REASONS) {
    expect(messages[`score_reason_${reason.replaceAll('-', '_')}`]?.message, reason).toBeTruthy();
  }
});

import { describe, expect, it } from 'vitest';
import { completeContext } from '../../../rules/engine/draft.ts';
import { ADVICE_TEXTS, adviceText } from '../../../rules/structure/advice-texts.ts';
import type { Advice, Score } from '../../../rules/structure/index.ts';
import { judge, judgeDraft, TODAY } from './judge.ts';
import { POSTS, type Post, textOf } from './posts.ts';

const ids = ({ advice }: Score) => advice.map(({ id }) => id);
const find = (judged: Score, id: string): Advice => {
  const advice = judged.advice.find((each) => each.id === id);
  if (advice === undefined) throw new Error(`no ${id} among ${ids(judged).join(', ')}`);
  return advice;
};
const post = (name: string) => POSTS.find((each) => each.name === name) as Post;
const HAND = post('护手霜').lines;
const NEEDS = (role: string) => textOf(HAND.filter(([own]) => own !== role));

describe('advice', () => {
  it('is at most three, most points first, each with points to gain and its place', () => {
    for (const { lines, platform, kind } of POSTS) {
      const text = textOf(lines);
      const { advice } = judge(text, { platform, kind });
      expect(advice.length).toBeLessThanOrEqual(3);
      expect(advice.map(({ gain }) => gain)).toEqual(advice.map(({ gain }) => gain).sort((a, b) => b - a));
      for (const { gain, part, start, end } of advice) {
        expect(gain).toBeGreaterThan(0);
        expect(part).toBe('body');
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }
  });

  it('asks for a missing next step at the end', () => {
    const text = NEEDS('action');
    expect(find(judge(text), 'action-missing')).toMatchObject({ start: text.length, end: text.length });
  });

  it('asks for a missing reason to listen at the start', () => {
    expect(find(judge(NEEDS('value')), 'value-missing')).toMatchObject({ start: 0, end: 0 });
  });

  it('asks for a missing benefit after the value', () => {
    const text = NEEDS('benefit');
    const { start } = find(judge(text), 'benefit-missing');
    expect(start).toBe(text.indexOf('想试的'));
  });

  it('asks for what the parameters are good for', () => {
    const text = `${NEEDS('benefit')}容量75毫升。含有尿素5%。规格每盒3支。采用铝管。`;
    expect(ids(judge(text))).toContain('spec-dump');
  });

  it('asks for one call where three compete', () => {
    const text = `${textOf(HAND)}点赞收藏关注我。有问题私信客服。`;
    expect(judge(text).score.parts.clarity).toBeLessThan(judge(textOf(HAND)).score.parts.clarity);
    expect(ids(judge(text))).toContain('conflict');
  });

  it('asks for the date or the quantity where a call only presses', () => {
    const text = `${NEEDS('action')}限时，先到先得！点购物车。`;
    expect(judge(text).score.parts.action).toBeLessThan(judge(textOf(HAND)).score.parts.action);
    const dated = judge(`${NEEDS('action')}限时到12月5日，先到先得！点购物车。`);
    expect(dated.score.parts.action).toBeGreaterThan(judge(text).score.parts.action);
    const { start, end, text: said } = find(judge(text), 'urgency');
    expect(text.slice(start, end)).toContain('先到先得');
    expect(said).toContain('日期或件数');
    expect(ids(dated)).not.toContain('urgency');
  });

  it('counts how much to cut from a script that runs too long, and from which sentence', () => {
    const long = textOf(HAND) + textOf(post('登山鞋').lines) + textOf(post('空气炸锅').lines);
    const advice = find(judge(long, { platform: 'douyin' }), 'seconds-long');
    expect(advice.text).toContain('30–45 秒');
    expect(long.slice(advice.start, advice.end).length).toBeGreaterThan(10);
  });

  it('points at a title over its limit', () => {
    const draft = {
      parts: [
        { id: 'title' as const, text: '这是一个写得实在太长以至于发布框放不下的笔记标题呀' },
        { id: 'body' as const, text: textOf(HAND).repeat(2) },
      ],
      context: completeContext({ platform: 'xiaohongshu' }, TODAY),
    };
    const judged = judgeDraft(draft);
    expect(judged.score.parts.platform).toBeLessThan(8);
    expect(find(judged, 'title')).toMatchObject({ part: 'title', start: 0 });
  });

  it('points at a wall of text', () => {
    const body = textOf([...HAND, ...post('面包机').lines]);
    const walled = judge(body, { platform: 'xiaohongshu' });
    const split = judge(body.replaceAll('。', '。\n'), { platform: 'xiaohongshu' });
    expect(walled.score.parts.clarity).toBeLessThan(split.score.parts.clarity);
    expect(ids(walled)).toContain('wall');
    expect(body.slice(find(walled, 'wall').start)).toMatch(/^你是不是/);
  });
});

describe('its words', () => {
  it('leave no blank unfilled', () => {
    for (const { lines, platform, kind } of POSTS)
      for (const { text } of judge(textOf(lines), { platform, kind }).advice)
        expect(text).not.toMatch(/[{}]/);
    expect(adviceText('wall', { n: 180 })).toContain('180');
  });

  it('press nobody, promise nothing and lead nowhere else', () => {
    const barred = '最好 第一 唯一 顶级 保证 根治 治疗 限时 手慢 秒杀 微信 加V 二维码 违法 合规'.split(' ');
    for (const text of Object.values(ADVICE_TEXTS))
      for (const word of barred) expect(text.includes(word), `${word} in ${text}`).toBe(false);
  });
});

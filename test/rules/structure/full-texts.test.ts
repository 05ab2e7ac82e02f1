import { describe, expect, it } from 'vitest';
import type { Role, Score } from '../../../rules/structure/index.ts';
import { judge, totalOf } from './judge.ts';
import { POSTS, type Post, textOf } from './posts.ts';

type Lines = readonly (readonly [Role, string])[];
const judgeLines = ({ platform, kind }: Post, lines: Lines): Score =>
  judge(textOf(lines), { platform, kind });
const without = (lines: Lines, role: Role): Lines => lines.filter(([own]) => own !== role);
const written = POSTS.filter(({ kind }) => kind !== 'live-script');

describe.each(POSTS)('$name', (post) => {
  const whole = judgeLines(post, post.lines);

  it('gets a good number, whose parts add up to raw', () => {
    const { parts, raw, total } = whole.score;
    const sum = Object.values(parts).reduce((a, b) => a + b, 0);
    expect(raw).toBe(Math.round(sum * 10) / 10);
    expect(total).toBe(raw);
    expect(total).toBeGreaterThan(60);
  });

  it.each(['value', 'benefit', 'action'] as const)('loses by losing its %s', (role) => {
    const less = judgeLines(post, without(post.lines, role));
    expect(less.score.parts[role]).toBeLessThan(whole.score.parts[role]);
    expect(less.score.total ?? 0).toBeLessThan(totalOf(whole));
  });

  it('gains by gaining a lawful next step', () => {
    const bare = without(post.lines, 'action');
    const asked = judgeLines(post, [...bare, ['action', '想试的可以点商品卡下单一份。']]);
    expect(asked.score.parts.action).toBeGreaterThan(judgeLines(post, bare).score.parts.action + 5);
  });

  it('gains nothing by saying itself twice', () => {
    const twice = judgeLines(post, [...post.lines, ...post.lines]);
    expect(twice.score.total ?? 0).toBeLessThanOrEqual(totalOf(whole) + 0.5);
  });

  it('gains nothing by repeating its last call', () => {
    const call = post.lines.at(-1) as [Role, string];
    const more = judgeLines(post, [...post.lines, call, call, call]);
    expect(totalOf(more)).toBeLessThanOrEqual(totalOf(whole) + 0.5);
  });

  it('hardly moves by a neutral sentence', () => {
    const more = judgeLines(post, [...post.lines, ['other', '以上就是这次的内容。']]);
    expect(Math.abs(totalOf(more) - totalOf(whole))).toBeLessThanOrEqual(3);
  });
});

describe.each(written)('the order of $name', (post) => {
  const whole = judgeLines(post, post.lines);

  it('falls when the text is turned round', () => {
    const turned = judgeLines(post, post.lines.toReversed());
    expect(turned.score.parts.order).toBeLessThan(whole.score.parts.order);
    expect(totalOf(turned)).toBeLessThan(totalOf(whole));
  });

  it('falls when the call comes first, and the author is told where', () => {
    const call = post.lines.at(-1) as [Role, string];
    const hard = judgeLines(post, [call, ...post.lines.slice(0, -1)]);
    expect(hard.score.parts.order).toBeLessThan(whole.score.parts.order);
    const advice = hard.advice.find(({ id }) => id === 'hard-sell' || id === 'order');
    expect(advice).toBeDefined();
    expect(advice?.part).toBe('body');
  });
});

it('does not mark a live script down for explaining again after a call', () => {
  const live = POSTS.filter(({ kind }) => kind === 'live-script');
  for (const post of live) expect(judgeLines(post, post.lines).score.parts.order).toBeGreaterThanOrEqual(10);
});

it('takes only balance, clarity and fit from the platform', () => {
  for (const post of written) {
    const here = judge(textOf(post.lines), { platform: 'xiaohongshu' }).score.parts;
    const there = judge(textOf(post.lines), { platform: 'douyin' }).score.parts;
    for (const part of ['value', 'benefit', 'action', 'order'] as const) expect(there[part]).toBe(here[part]);
  }
});

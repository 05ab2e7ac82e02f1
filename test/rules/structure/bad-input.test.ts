import { describe, expect, it } from 'vitest';
import { completeContext, draftOf } from '../../../rules/engine/draft.ts';
import { profileFor, REASONS, score } from '../../../rules/structure/index.ts';
import { findingAt, judge, judgeDraft, TODAY } from './judge.ts';
import { POSTS, textOf } from './posts.ts';

const GOOD = textOf((POSTS[0] as (typeof POSTS)[0]).lines);

describe('nothing to judge gives no number but a reason', () => {
  it.each([
    ['', 'empty'],
    [' \n\n\t ', 'empty'],
    ['😀😀🎉✨', 'empty'],
    ['！！？？。。', 'empty'],
    ['#护手霜 #冬天必备 #好物', 'empty'],
    ['A hand cream with five per cent urea. It dries fast. Order it from the shop below.', 'not-chinese'],
    ['这支护手霜不黏。', 'too-short'],
    [
      '这支护手霜含有5%尿素和乳木果油涂完马上打字也不粘键盘放在包里不占地方通勤路上随时补一层',
      'one-sentence',
    ],
    ['会议于下午举行。与会人员听取了汇报。主持人作了总结。会议通过了三项决议并印发各单位。', 'no-structure'],
  ])('%j: %s', (text, reason) => {
    const { score: judged, advice } = judge(text);
    expect(judged).toMatchObject({ total: null, raw: null, reason });
    expect(REASONS).toContain(reason);
    expect(advice).toEqual([]);
  });

  it('is grey too where the draft was not checked', () => {
    const draft = draftOf(GOOD, {}, TODAY);
    expect(score(draft, null, profileFor(draft.context)).score).toMatchObject({
      total: null,
      reason: 'not-checked',
    });
  });

  it('has no number for a draft without parts', () => {
    const draft = { parts: [], context: completeContext({}, TODAY) };
    expect(judgeDraft(draft).score).toMatchObject({ total: null, reason: 'empty' });
  });

  it('keeps the cap in sight even then', () => {
    expect(judge('最好。', {}, [findingAt('最好。', 0, 2)]).score).toMatchObject({ total: null, cap: 39 });
  });
});

describe('hard input', () => {
  it('reads 100,000 characters', () => {
    const long = GOOD.repeat(Math.ceil(100_000 / GOOD.length)).slice(0, 100_000);
    const judged = judge(long);
    expect(judged.score.total).toBeGreaterThan(0);
    expect(judged.score.total).toBeLessThanOrEqual(100);
    for (const { start, end } of judged.sentences) expect(end).toBeGreaterThan(start);
  });

  it.each(['我', '5克', '【（', '你们是不是', '点购物车下单', '别下单', '#杯子'])(
    'comes through 100,000 units of %s without a stop',
    (unit) => {
      const text = unit.repeat(Math.ceil(100_000 / unit.length));
      const { sentences, score: judged } = judge(text, { kind: 'live-script' });
      expect(judged.total ?? 0).toBeLessThan(40);
      for (const { start, end } of sentences) expect(end - start).toBeLessThanOrEqual(300);
    },
  );

  it('survives broken surrogates and unclosed brackets', () => {
    expect(judge(`\ud83d${GOOD}【（\udc00`, { kind: 'live-script' }).score.total).toBeGreaterThan(0);
  });

  it('pays little for a list of cue words', () => {
    const list =
      '踩坑痛点亲测实测检测报告缺点；让你显瘦保湿防水清爽透气柔软；下单加购购物车链接点赞收藏关注我。';
    expect(judge(list).score.total ?? 0).toBeLessThan((judge(GOOD).score.total ?? 0) - 15);
  });
});

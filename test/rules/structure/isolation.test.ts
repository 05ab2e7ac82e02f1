import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../rules/engine/draft.ts';
import { MEASURES, type Measures } from '../../../rules/structure/assess.ts';
import { profileFor, type ScoreParts, score } from '../../../rules/structure/index.ts';
import { findingAt, judge, resultOf, TODAY } from './judge.ts';
import { POSTS, textOf } from './posts.ts';

const TEXT = textOf((POSTS[0] as (typeof POSTS)[0]).lines);
const whole = judge(TEXT);
const broken = () => {
  throw new RangeError('out of its depth');
};
const judgeWith = (measures: Partial<Measures>, findings = [] as ReturnType<typeof findingAt>[]) => {
  const draft = draftOf(TEXT, {}, TODAY);
  return score(draft, resultOf(draft, findings), profileFor(draft.context), {
    measures: { ...MEASURES, ...measures },
  });
};

describe('one assessment that fails sinks nothing', () => {
  it.each([
    ['order', { order: broken }],
    ['order', { early: broken }],
    ['balance', { balance: broken }],
    ['clarity', { clarity: broken }],
    ['platform', { fit: broken }],
    [
      'benefit',
      {
        content: (...given: Parameters<Measures['content']>) =>
          given[1] === 'benefit' ? broken() : MEASURES.content(...given),
      },
    ],
  ] as [keyof ScoreParts, Partial<Measures>][])(
    '%s is named and has no points; the rest keeps its own',
    (name, measures) => {
      const judged = judgeWith(measures);
      expect(judged.score.failed).toEqual([name]);
      expect(judged.score.parts).toEqual({ ...whole.score.parts, [name]: 0 });
      expect(judged.score.raw).toBeCloseTo((whole.score.raw ?? 0) - whole.score.parts[name], 5);
      expect(judged.sentences).toEqual(whole.sentences);
      expect(judged.seconds).toEqual(whole.seconds);
    },
  );

  it('still caps, and says first what has to be cleared', () => {
    const judged = judgeWith({ clarity: broken }, [findingAt(TEXT, 3, 6)]);
    expect(judged.score.total).toBe(39);
    expect(judged.advice[0]?.id).toBe('resolve');
  });

  it('gives no advice about what it does not know', () => {
    const draft = draftOf(TEXT.replace(/想试的.*$/u, ''), {}, TODAY);
    const content: Measures['content'] = (lines, role, hard) =>
      role === 'action' ? broken() : MEASURES.content(lines, role, hard);
    const { advice } = score(draft, resultOf(draft), profileFor(draft.context), {
      measures: { ...MEASURES, content },
    });
    expect(advice.map(({ id }) => id).filter((id) => id.startsWith('action'))).toEqual([]);
  });

  it('names nothing where nothing failed', () => {
    expect(whole.score.failed).toBeUndefined();
  });
});

it('a score that cannot be worked out at all is grey with its cap, and throws nothing', () => {
  const draft = draftOf(TEXT, {}, TODAY);
  const unreadable = { ...draft, parts: [{ id: 'body' as const, text: null as unknown as string }] };
  const judged = score(unreadable, resultOf(draft, [findingAt(TEXT, 3, 6)]), profileFor(draft.context));
  expect(judged.score).toMatchObject({ total: null, raw: null, reason: 'failed', cap: 39 });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../rules/engine/draft.ts';
import { CERTAINTIES, type Finding, SEVERITIES, TRACKS } from '../../../rules/engine/finding.ts';
import { findingAt, judge, judgeDraft, TODAY, totalOf } from './judge.ts';
import { POSTS, textOf } from './posts.ts';

const TEXT = textOf((POSTS[0] as (typeof POSTS)[0]).lines);
const clean = judge(TEXT);

const anyFinding = (text: string) =>
  fc
    .record({
      at: fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 30 })),
      severity: fc.constantFrom(...SEVERITIES),
      track: fc.constantFrom(...TRACKS),
      certainty: fc.constantFrom(...CERTAINTIES),
      state: fc.constantFrom('open', 'claimed', 'ignored', 'waived') as fc.Arbitrary<Finding['state']>,
    })
    .map(({ at: [start, length], ...rest }) =>
      findingAt(text, start, Math.min(text.length, start + length), rest),
    );

const lawfulCap = (findings: Finding[]): number => {
  const counted = findings.filter(({ state }) => state === 'open' || state === 'ignored');
  const illegal = counted.some(
    (f) => f.severity === 'block' && f.track === 'law' && f.certainty === 'settled',
  );
  if (illegal) return 39;
  return counted.some(({ severity }) => severity !== 'advise') ? 59 : 100;
};

describe('whatever is found', () => {
  it('one more finding never raises the total, and no total stands above its cap', () => {
    const posts = fc
      .constantFrom(...POSTS)
      .map((post) => draftOf(textOf(post.lines), { kind: post.kind }, TODAY));
    const cases = posts.chain((draft) => {
      const one = anyFinding(draft.parts[0]?.text ?? '');
      return fc.tuple(fc.constant(draft), fc.array(one, { maxLength: 6 }), one);
    });
    fc.assert(
      fc.property(cases, ([draft, findings, more]) => {
        const before = totalOf(judgeDraft(draft, findings));
        const after = judgeDraft(draft, [...findings, more]).score;
        expect(after.total).toBeLessThanOrEqual(before);
        expect(after.total).toBeLessThanOrEqual(lawfulCap([...findings, more]));
        expect(after.raw).toBe(Math.round(Object.values(after.parts).reduce((a, b) => a + b, 0) * 10) / 10);
      }),
      { numRuns: 10_000 },
    );
  });
});

// A place without any cue: what is taken off here is the gate's doing alone.
const BARE = TEXT.indexOf('键盘');
const one = (over: Partial<Finding>) => judge(TEXT, {}, [findingAt(TEXT, BARE, BARE + 1, over)]).score;

describe('caps', () => {
  it('holds a settled unlawful text at 39, with its raw still shown', () => {
    expect(one({}).total).toBe(39);
    expect(one({}).raw).toBeGreaterThan(80);
  });
  it.each([
    [{ track: 'platform' }, 'a platform block'],
    [{ certainty: 'contested' }, 'a contested block'],
    [{ severity: 'warn' }, 'an open warn'],
  ] as [Partial<Finding>, string][])('%j holds it at 59', (over) => {
    expect(one(over).total).toBe(59);
  });
  it('counts a mark its author hid like any other', () => {
    expect(one({ state: 'ignored' }).total).toBe(39);
    expect(one({ state: 'ignored', severity: 'warn' }).total).toBe(59);
  });
  it('does not cap a warn with claimed proof, nor a waived block', () => {
    expect(one({ severity: 'warn', state: 'claimed' }).cap).toBeNull();
    expect(one({ state: 'waived' }).total).toBe(clean.score.total);
  });
  it('takes two for each advised place, six at most', () => {
    const advised = (n: number) =>
      totalOf(
        judge(
          TEXT,
          {},
          Array.from({ length: n }, () => findingAt(TEXT, BARE, BARE + 1, { severity: 'advise' })),
        ),
      );
    expect(advised(1)).toBeCloseTo(totalOf(clean) - 2, 5);
    expect(advised(3)).toBeCloseTo(totalOf(clean) - 6, 5);
    expect(advised(9)).toBe(advised(3));
  });
  it('pays nothing for cues under a finding, and nothing elsewhere changes its role', () => {
    const from = TEXT.indexOf('想试的');
    const marked = judge(TEXT, {}, [findingAt(TEXT, from, TEXT.length, { severity: 'advise' })]);
    expect(marked.score.parts.action).toBe(0);
    expect(marked.sentences).toEqual(clean.sentences);
  });
  it('says first what has to be cleared, where, and what that gives back', () => {
    const capped = judge(TEXT, {}, [findingAt(TEXT, 3, 6)]);
    const raw = capped.score.raw ?? 0;
    expect(capped.advice[0]).toMatchObject({ id: 'resolve', part: 'body', start: 3, end: 6 });
    expect(capped.advice[0]?.gain).toBeCloseTo(raw - 39, 5);
  });
});

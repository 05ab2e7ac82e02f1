import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../rules/engine/draft.ts';
import { profileFor, score, withPace } from '../../../rules/structure/index.ts';
import { syllablesOf } from '../../../rules/structure/seconds.ts';
import { judge, resultOf, TODAY } from './judge.ts';

describe('numbers are counted as they are read aloud', () => {
  it.each([
    ['0', 1, '零'],
    ['10', 1, '十'],
    ['15', 2, '十五'],
    ['20', 2, '二十'],
    ['105', 4, '一百零五'],
    ['110', 4, '一百一十'],
    ['129', 5, '一百二十九'],
    ['1000', 2, '一千'],
    ['1005', 4, '一千零五'],
    ['2010', 5, '两千零一十'],
    ['10000', 2, '一万'],
    ['10500', 5, '一万零五百'],
    ['120000', 3, '十二万'],
    ['9.9', 3, '九点九'],
    ['13800001111', 11, '电话号码'],
    ['2026年', 5, '二零二六年'],
    ['5%', 4, '百分之五'],
    ['500ml', 4, '五百毫升'],
    ['SPF', 3, '三个字母'],
  ])('%s is %i syllables (%s)', (text, syllables) => {
    expect(syllablesOf(text)).toBe(syllables);
  });
});

describe('seconds', () => {
  const text = '这个杯子能装五百毫升，放在桌上不占地方。'.repeat(10);
  it('are a band around about 4.5 characters a second', () => {
    const { low, mid, high } = judge(text).seconds;
    expect(low).toBeLessThan(mid);
    expect(mid).toBeLessThan(high);
    expect(180 / mid).toBeGreaterThan(4);
    expect(180 / mid).toBeLessThan(5);
  });
  it('leave out what is not said', () => {
    const directed = judge(`【拿起杯子给特写】${text}\n#杯子 #好物`, { kind: 'live-script' });
    expect(directed.seconds).toEqual(judge(text, { kind: 'live-script' }).seconds);
  });
  it('follow an author’s own pace', () => {
    const draft = draftOf(text, {}, TODAY);
    const slow = score(draft, resultOf(draft), withPace(profileFor(draft.context), 4));
    expect(slow.seconds.mid).toBeGreaterThan(judge(text).seconds.mid);
  });
});

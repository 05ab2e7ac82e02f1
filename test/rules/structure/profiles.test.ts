import { describe, expect, it } from 'vitest';
import { completeContext, KINDS, MEDIA, PLATFORMS, PURPOSES } from '../../../rules/engine/draft.ts';
import { ALTERNATIVES, contextAs, PROFILES, profileFor } from '../../../rules/structure/index.ts';
import { judge, TODAY } from './judge.ts';
import { POSTS, textOf } from './posts.ts';

describe('profiles', () => {
  it.each([
    [{ platform: 'douyin' }, 'short-video', 'seconds', 30, 45],
    [{ platform: 'douyin', medium: 'ad' }, 'feed-ad', 'seconds', 15, 25],
    [{ platform: 'xiaohongshu' }, 'xiaohongshu-note', 'chars', 300, 800],
    [{ platform: 'wechat-mp', kind: 'article' }, 'article', 'chars', 800, 3000],
    [{ platform: 'kuaishou', kind: 'live-script' }, 'live-script', 'seconds', 60, 900],
    [{ platform: 'douyin', medium: 'live' }, 'live-script', 'seconds', 60, 900],
    [{ platform: 'wechat-channels' }, 'short-video', 'seconds', 30, 45],
    [{ platform: 'douyin', purpose: 'visit' }, 'visit-video', 'seconds', 45, 90],
    [{ platform: 'xiaohongshu', medium: 'video', purpose: 'visit' }, 'visit-video', 'seconds', 45, 90],
    [{ platform: 'xiaohongshu', purpose: 'visit' }, 'visit-note', 'chars', 200, 600],
    [{ platform: 'douyin', kind: 'live-script', purpose: 'visit' }, 'live-script', 'seconds', 60, 900],
  ] as const)('%j is %s', (given, id, unit, from, to) => {
    const profile = profileFor(completeContext(given, TODAY));
    expect(profile.id).toBe(id);
    expect(profile.length).toEqual({ unit, from, to });
  });

  it('has one for every context', () => {
    for (const platform of PLATFORMS)
      for (const kind of KINDS)
        for (const medium of MEDIA)
          for (const purpose of [undefined, ...PURPOSES]) {
            const { id, bands } = profileFor(completeContext({ platform, kind, medium, purpose }, TODAY));
            expect(PROFILES.map((profile) => profile.id)).toContain(id);
            for (const [low, high] of Object.values(bands)) expect(low).toBeLessThan(high);
          }
  });

  it('takes its author’s own pace, which travels with the draft', () => {
    const given = { platform: 'douyin', pace: 4.2 } as const;
    expect(profileFor(completeContext(given, TODAY)).pace).toBe(4.2);
    expect(judge(textOf(POSTS[0]!.lines), given).seconds.mid).toBeGreaterThan(
      judge(textOf(POSTS[0]!.lines), { platform: 'douyin' }).seconds.mid,
    );
  });

  it.each(ALTERNATIVES)('another form is held against the profile it is named for: $id', (alternative) => {
    const here = completeContext({ platform: 'weibo', purpose: 'visit', pace: 5, industry: 'food' }, TODAY);
    const there = contextAs(here, alternative);
    expect(profileFor(there).id).toBe(alternative.id);
    expect(there).toMatchObject({ industry: 'food', pace: 5, date: TODAY });
  });

  it('lets a seeding post ask for less than a selling one', () => {
    const asks = (purpose: 'seeding' | 'conversion') =>
      profileFor(completeContext({ platform: 'xiaohongshu', purpose }, TODAY)).bands.action[1];
    expect(asks('seeding')).toBeLessThan(asks('conversion'));
  });
});

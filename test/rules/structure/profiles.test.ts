import { describe, expect, it } from 'vitest';
import { completeContext, KINDS, MEDIA, PLATFORMS, PURPOSES } from '../../../rules/engine/draft.ts';
import { PROFILES, profileFor } from '../../../rules/structure/index.ts';
import { TODAY } from './judge.ts';

describe('profiles', () => {
  it.each([
    [{ platform: 'douyin' }, 'short-video', 'seconds', 30, 45],
    [{ platform: 'douyin', medium: 'ad' }, 'feed-ad', 'seconds', 15, 25],
    [{ platform: 'xiaohongshu' }, 'xiaohongshu-note', 'chars', 300, 800],
    [{ platform: 'wechat-mp', kind: 'article' }, 'article', 'chars', 800, 3000],
    [{ platform: 'kuaishou', kind: 'live-script' }, 'live-script', 'seconds', 60, 900],
    [{ platform: 'douyin', medium: 'live' }, 'live-script', 'seconds', 60, 900],
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

  it('lets a seeding post ask for less than a selling one', () => {
    const asks = (purpose: 'seeding' | 'conversion') =>
      profileFor(completeContext({ platform: 'xiaohongshu', purpose }, TODAY)).bands.action[1];
    expect(asks('seeding')).toBeLessThan(asks('conversion'));
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { joinTeam } from '../../entrypoints/background/sync/join.ts';
import { type SyncEdges, syncTeams } from '../../entrypoints/background/sync/run.ts';
import { teamPacks } from '../../entrypoints/background/sync/team-packs.ts';
import { isDue, nextAfterFailure, nextAfterSuccess } from '../../entrypoints/background/sync/timing.ts';
import { buildTeamPack } from '../../rules/trust/build.ts';
import { HttpStatus, type Source } from '../../rules/trust/index.ts';
import { Lead, NOW, subtle } from '../rules/trust/lab.ts';
import { teamFiles } from '../rules/trust/pack-files.ts';
import { MemoryStore } from './store.ts';

let lead: Lead;
let store: MemoryStore;
let now: number;

class Died extends Error {}

const edges = (more: Partial<SyncEdges> = {}): SyncEdges => ({
  store,
  subtle,
  installId: 'install-1',
  builder: '1.0.0',
  open: () => lead.mirror,
  build: async (id, files, killed) => buildTeamPack(id, files, killed),
  now: () => now,
  luck: () => 0.5,
  ...more,
});
const give = (seq: number, word: string) => lead.give('brand', seq, {}, teamFiles('brand', [word]));
const held = async () => (await store.teams())[0]!;
const seq = async () => (await held()).team.packs.brand?.seq;

beforeEach(async () => {
  now = NOW;
  lead = await Lead.start();
  store = new MemoryStore();
  await give(1, '蓝鲸奶昔');
  await joinTeam(lead.invite(), edges());
  expect(await syncTeams(edges(), true)).toBe(true);
});

describe('a run', () => {
  it('is noted, and the next one comes in half an hour to an hour', async () => {
    const { sync } = await held();
    expect(sync).toEqual({ lastTry: NOW, lastGood: NOW, failures: 0, nextAt: NOW + 45 * 60_000 });
    lead.mirror.asked = [];
    await syncTeams(edges(), false);
    expect(lead.mirror.asked).toEqual([]);
    now = sync.nextAt;
    await syncTeams(edges(), false);
    expect(lead.mirror.asked).not.toEqual([]);
  });

  it('that fails keeps the rules, says why, and waits longer each time', async () => {
    const spoiled = edges({ open: () => failing(new HttpStatus('channel/stable.json', 500)) });
    const waits = [];
    for (let n = 0; n < 4; n++) {
      await syncTeams(spoiled, true);
      waits.push((await held()).sync.nextAt - now);
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect((await held()).sync).toMatchObject({
      failures: 4,
      lastGood: NOW,
      error: { code: 'trust_status' },
    });
    expect(await seq()).toBe(1);
    await syncTeams(edges(), true);
    expect((await held()).sync).toEqual(expect.not.objectContaining({ error: expect.anything() }));
  });

  it('asks the next mirror after a network error, and after a failed check', async () => {
    await joinTeam({ ...lead.invite(), urls: ['https://one.example/', 'https://two.example/'] }, edges());
    await give(2, '白熊冰沙');
    const old = lead.mirror.site;
    for (const first of [
      failing(new HttpStatus('x', 502)),
      { get: async () => new Uint8Array([60]) } as Source,
    ]) {
      const asked: string[] = [];
      const open = (url: string): Source => {
        asked.push(url);
        return url.includes('one') ? first : lead.mirror;
      };
      await syncTeams(edges({ open }), true);
      expect(asked).toEqual(['https://one.example/', 'https://two.example/']);
    }
    expect([await seq(), old.size > 0]).toEqual([2, true]);
  });

  it('remembers that a channel is over although the clock goes back', async () => {
    now = NOW + 31 * 24 * 3600_000;
    await syncTeams(edges(), true);
    now = NOW;
    await syncTeams(edges(), true);
    expect((await held()).sync.error?.code).toBe('trust_expired');
    await lead.publish({}, NOW + 60_000);
    await syncTeams(edges(), true);
    expect((await held()).sync.error).toBeUndefined();
  });

  it('compiles anew what an earlier extension compiled', async () => {
    const [before] = await teamPacks(edges());
    const [after] = await teamPacks(edges({ builder: '2.0.0' }));
    expect(new Uint8Array(after!)).toEqual(new Uint8Array(before!));
    expect((await store.compiled(lead.root.team, 'brand'))?.builder).toBe('2.0.0');
  });
});

describe('a run that dies leaves the old pack, whole', () => {
  const STEPS = ['root', 'channel', 'meta', 'blob', 'unpack', 'build', 'done', 'commit'];

  it.each(STEPS)('before %s', async (name) => {
    await give(2, '白熊冰沙');
    await dies(edges({ step: (step) => fail(step === name) }));
  });

  it.each(['teams', 'blobs', 'compiled'])(
    'between the parts of the one transaction: after %s',
    async (part) => {
      await give(2, '白熊冰沙');
      store.during = (at) => fail(at === part);
      await dies(edges());
    },
  );

  it('at any of the awaits on the way, and at twenty drawn ones', async () => {
    await give(2, '白熊冰沙');
    let count = 0;
    await syncTeams(
      counting(() => void count++),
      true,
    );
    expect([count > 20, await seq()]).toEqual([true, 2]);
    for (let next = 3, at = 0; at < count; at++, next++) {
      await give(next, `词${next}`);
      const before = await seq();
      let left = at;
      await syncTeams(
        counting(() => fail(left-- === 0)),
        true,
      ).catch(() => undefined);
      expect([before, next]).toContain(await seq());
      await whole();
    }
  });

  const fail = (now: boolean) => {
    if (now) throw new Died();
  };

  async function dies(dying: SyncEdges): Promise<void> {
    await expect(syncTeams(dying, true)).rejects.toThrow(Died);
    expect(await seq()).toBe(1);
    await whole();
    store.during = () => {};
    await syncTeams(edges(), true);
    expect(await seq()).toBe(2);
    await whole();
  }

  /** What the record points to is there, and compiled from the same archive. */
  async function whole(): Promise<void> {
    const { id, team } = await held();
    const { blob } = team.packs.brand!;
    expect([await store.blob(blob), (await store.compiled(id, 'brand'))?.blob]).toEqual([
      expect.anything(),
      blob,
    ]);
  }

  /** Every await of a run that reaches out of it. */
  function counting(tick: () => void): SyncEdges {
    const watched = <T extends object>(of: T): T =>
      new Proxy(of, {
        get(target, name) {
          const value = Reflect.get(target, name);
          if (typeof value !== 'function') return value;
          return async (...given: unknown[]) => {
            tick();
            const answer = await value.apply(target, given);
            tick();
            return answer;
          };
        },
      });
    const { build, ...rest } = edges();
    const wrapped = watched({ build });
    return {
      ...rest,
      build: wrapped.build,
      subtle: watched(subtle),
      store: watched(store),
      open: () => watched(lead.mirror),
    };
  }
});

describe('times', () => {
  it('a good run is followed by another in 30 to 60 minutes', () => {
    expect([nextAfterSuccess(0, 0), nextAfterSuccess(0, 1)]).toEqual([30 * 60_000, 60 * 60_000]);
  });

  it('a failed one is tried again in half a minute at the soonest, half an hour at the latest', () => {
    for (let failures = 1; failures < 40; failures++)
      for (const luck of [0, 0.3, 1]) {
        const wait = nextAfterFailure(0, failures, 0, luck);
        expect(wait).toBeGreaterThanOrEqual(30_000);
        expect(wait).toBeLessThanOrEqual(30 * 60_000);
      }
  });

  it('a host that names a time gets it, up to a day', () => {
    expect(nextAfterFailure(0, 1, 7200_000, 0)).toBe(7200_000);
    expect(nextAfterFailure(0, 1, 99 * 24 * 3600_000, 0)).toBe(24 * 3600_000);
  });

  it('a time noted by a clock that stood years ahead is not waited for', () => {
    expect(isDue({ nextAt: 10 * 365 * 24 * 3600_000, failures: 0 }, 0)).toBe(true);
    expect(isDue({ nextAt: 3600_000, failures: 0 }, 0)).toBe(false);
  });
});

const failing = (error: Error): Source => ({ get: () => Promise.reject(error) });

import { beforeEach, describe, expect, it } from 'vitest';
import {
  channelPath,
  newKey,
  nextRoot,
  openEnvelope,
  revoke,
  seal,
  sealChannel,
  stalenessOf,
  type Team,
  writeEnvelope,
} from '../../../rules/trust/index.ts';
import { DAY, keysOf, Lead, NOW, outcome, rootPath, subtle, sync } from './lab.ts';

const CHANNEL = channelPath('stable');
let lead: Lead;
let team: Team;

beforeEach(async () => {
  lead = await Lead.start();
  await lead.give('brand', 1);
  team = (await sync(await lead.join(), lead)).team;
});

describe('what a good host sends is taken', () => {
  it('a first pack, then the next release, then nothing new', async () => {
    expect(team.packs.brand).toMatchObject({ seq: 1, version: '1.0.1' });
    await lead.give('brand', 2);
    const second = await sync(team, lead);
    expect([second.changed, second.team.packs.brand!.seq]).toEqual([true, 2]);
    lead.mirror.asked = [];
    const third = await sync(second.team, lead);
    expect([third.changed, third.built]).toEqual([false, {}]);
    expect(lead.mirror.asked).toEqual(['root/2.json', CHANNEL]);
  });

  it('a pack that left the channel goes', async () => {
    await lead.publish({ packs: {} });
    const { team: next, changed } = await sync(team, lead);
    expect([changed, next.packs]).toEqual([true, {}]);
  });
});

describe('rollback', () => {
  it('an older channel is refused', async () => {
    const old = lead.mirror.site.get(CHANNEL)!;
    await lead.give('brand', 2);
    const { team: now } = await sync(team, lead);
    lead.mirror.site.set(CHANNEL, old);
    expect(await outcome(sync(now, lead))).toBe('ChannelRolledBack');
  });

  it('a newer channel that names an older release is refused', async () => {
    const first = lead.channel.packs.brand!;
    await lead.give('brand', 2);
    const { team: now } = await sync(team, lead);
    await lead.publish({ packs: { brand: first } });
    expect(await outcome(sync(now, lead))).toBe('DowngradeRefused');
  });

  it('unless the release in use is revoked', async () => {
    const { stable } = lead.channel.packs.brand!;
    await lead.give('brand', 2);
    const { team: now } = await sync(team, lead);
    await lead.publish(revoke(lead.channel, { id: 'brand', seq: 2, reason: '词表有误' }, stable));
    const { team: back } = await sync(now, lead);
    expect(back.packs.brand!.seq).toBe(1);
  });

  it('a channel that revokes a release and names it is refused', async () => {
    await lead.publish({ revoked: [{ id: 'brand', seq: 1, reason: '撤回' }] });
    expect(await outcome(sync(team, lead))).toBe('RevokedRelease');
  });

  it('two channels of one version are a fork', async () => {
    const { version } = lead.channel;
    lead.channel = { ...lead.channel, version: version - 1 };
    await lead.publish({ kill: ['other'] });
    expect(lead.channel.version).toBe(version);
    expect(await outcome(sync(team, lead))).toBe('ChannelForked');
  });
});

describe('freeze', () => {
  it('an expired channel is refused; the rules it brought stay, shown as old', async () => {
    const later = NOW + 31 * DAY;
    expect(await outcome(sync(team, lead, { now: later }))).toBe('ChannelExpired');
    expect(stalenessOf(team, later)).toBe('channel-expired');
    expect(team.packs.brand!.seq).toBe(1);
  });

  it('setting the clock back does not revive it', async () => {
    const seen: Team = { ...team, seen: NOW + 31 * DAY };
    expect(await outcome(sync(seen, lead, { now: NOW }))).toBe('ChannelExpired');
    expect(stalenessOf(seen, NOW)).toBe('channel-expired');
  });

  it('an expired root takes no more channels', async () => {
    expect(await outcome(sync(team, lead, { now: NOW + 4 * 366 * DAY }))).toBe('RootExpired');
  });

  it('a life over ninety days or under one is refused', async () => {
    for (const life of [91 * DAY, DAY - 1]) {
      await lead.publish({});
      const wrong = { ...lead.channel, expires: NOW + life };
      const { path, bytes } = await sealChannel(subtle, wrong, lead.keys.channel);
      lead.mirror.site.set(path, bytes);
      expect(await outcome(sync(team, lead))).toBe('LifeOutOfRange');
    }
  });

  it('a channel signed in the future waits until this clock is put right', async () => {
    await lead.publish({}, NOW + 400 * DAY);
    expect(await outcome(sync(team, lead))).toBe('ClockBehind');
  });
});

describe('mix and match', () => {
  it('the description of another pack under the right name is refused', async () => {
    const other = await lead.release('other', 1);
    const path = `packs/other/${other.meta.sha256}.json`;
    lead.mirror.site.set(path.replace('other', 'brand'), lead.mirror.site.get(path)!);
    await lead.publish({ packs: { brand: { stable: other } } });
    expect(await outcome(sync(team, lead))).toBe('WrongPack');
  });

  it('another release than the channel counts is refused', async () => {
    const { stable } = lead.channel.packs.brand!;
    await lead.publish({ packs: { brand: { stable: { ...stable, seq: 7 } } } });
    expect(await outcome(sync({ ...team, packs: {} }, lead))).toBe('WrongPack');
  });

  it('another team with the same keys, and another channel under this name, are refused', async () => {
    const { path, bytes } = await sealChannel(
      subtle,
      { ...lead.channel, version: 9, team: 'f'.repeat(32) },
      lead.keys.channel,
    );
    lead.mirror.site.set(path, bytes);
    expect(await outcome(sync(team, lead))).toBe('WrongTeam');
    const other = await sealChannel(subtle, { ...lead.channel, version: 9, name: 'beta' }, lead.keys.channel);
    lead.mirror.site.set(CHANNEL, other.bytes);
    expect(await outcome(sync(team, lead))).toBe('WrongChannel');
  });
});

describe('signatures', () => {
  const signedBy = async (...signers: Parameters<typeof seal>[3]) => {
    const next = { ...lead.channel, version: lead.channel.version + 1 };
    lead.mirror.site.set(CHANNEL, writeEnvelope(await seal(subtle, 'channel', next, signers)));
    return outcome(sync(team, lead));
  };

  it('a key of another role does not sign a channel', async () => {
    expect(await signedBy(lead.keys.packs[0]!)).toBe('UnknownSigner');
    expect(await signedBy(lead.keys.root[0]!)).toBe('UnknownSigner');
  });

  it('a stranger’s key, alone or beside the right one, is refused', async () => {
    const stranger = await newKey(subtle, false);
    expect(await signedBy(stranger)).toBe('UnknownSigner');
    expect(await signedBy(lead.keys.channel[0]!, stranger)).toBe('UnknownSigner');
  });

  it('a stranger who writes the right keyid is found out', async () => {
    const { key } = await newKey(subtle, false);
    expect(await signedBy({ keyid: lead.keys.channel[0]!.keyid, key })).toBe('BadSignature');
  });

  it('no signature, or the same one twice, is not enough', async () => {
    expect(await signedBy()).toBe('TooFewSignatures');
    expect(await signedBy(lead.keys.channel[0]!, lead.keys.channel[0]!)).toBe('RepeatedSignature');
  });

  it('a root or a pack signed by the same role is no channel', async () => {
    const next = { ...lead.channel, version: lead.channel.version + 1 };
    for (const kind of ['root', 'pack', 'roster'] as const) {
      lead.mirror.site.set(CHANNEL, writeEnvelope(await seal(subtle, kind, next, lead.keys.channel)));
      expect(await outcome(sync(team, lead))).toBe('WrongPayloadType');
    }
  });

  it('two of three: one is too few, two will do, two by one key will not', async () => {
    const three = await Promise.all([1, 2, 3].map(() => newKey(subtle, false)));
    const role = { keys: Object.fromEntries(three.map(({ keyid, pub }) => [keyid, pub])), threshold: 2 };
    const by = async (...signers: typeof three) =>
      outcome(
        openEnvelope(subtle, writeEnvelope(await seal(subtle, 'roster', {}, signers)), 'roster', [role]),
      );
    const [a, b] = three as [(typeof three)[0], (typeof three)[0]];
    expect([await by(a), await by(a, b), await by(a, a)]).toEqual([
      'TooFewSignatures',
      'ok',
      'RepeatedSignature',
    ]);
  });
});

describe('rotation', () => {
  it('a root signed by old and new is taken; one signed by either alone is not', async () => {
    const fresh = await newKey(subtle, false);
    const keys = keysOf({ ...lead.keys, root: [fresh] });
    const next = nextRoot(lead.root, keys, NOW);
    for (const signers of [[fresh], lead.keys.root]) {
      lead.mirror.site.set(rootPath(2), writeEnvelope(await seal(subtle, 'root', next, signers)));
      expect(await outcome(sync(team, lead))).toMatch(/TooFewSignatures/);
    }
    await lead.rotate({ root: [fresh] });
    expect((await sync(team, lead)).team.root.version).toBe(2);
  });

  it('roots are taken one by one, and none may be left out', async () => {
    await lead.rotate({ root: [await newKey(subtle, false)] });
    await lead.rotate({ root: [await newKey(subtle, false)] });
    expect((await sync(team, lead)).team.root.version).toBe(3);
    lead.mirror.site.set(rootPath(2), lead.mirror.site.get(rootPath(3))!);
    expect(await outcome(sync(team, lead))).toBe('UnknownSigner');
    const skipped = nextRoot({ ...lead.root, version: 8 }, {}, NOW);
    lead.mirror.site.set(rootPath(4), writeEnvelope(await seal(subtle, 'root', skipped, lead.keys.root)));
    lead.mirror.site.delete(rootPath(2));
    const third: Team = { ...team, root: lead.root };
    expect(await outcome(sync(third, lead))).toBe('RootOutOfOrder');
  });

  it('a stolen channel key: its signatures end with the next root, however high it drove the version', async () => {
    const stolen = lead.keys.channel;
    const forged = { ...lead.channel, version: 1_000_000 };
    lead.mirror.site.set(CHANNEL, writeEnvelope(await seal(subtle, 'channel', forged, stolen)));
    const { team: led } = await sync(team, lead);
    expect(led.channel!.version).toBe(1_000_000);
    await lead.rotate({ channel: [await newKey(subtle, false)] });
    expect(await outcome(sync(led, lead))).toBe('UnknownSigner');
    await lead.give('brand', 2);
    const { team: freed } = await sync(led, lead);
    expect([freed.channel!.version < 1000, freed.packs.brand!.seq]).toEqual([true, 2]);
  });

  it('a stolen channel key brings no rule of its own', async () => {
    const thief = await Lead.start();
    thief.root = lead.root;
    const release = await thief.release('brand', 9);
    for (const [path, bytes] of thief.mirror.site)
      if (path.startsWith('packs')) lead.mirror.site.set(path, bytes);
    await lead.publish({ packs: { brand: { stable: release } } });
    expect(await outcome(sync(team, lead))).toBe('UnknownSigner');
  });

  it('a stolen packs key: the release it drove up gives way to one by the new key', async () => {
    await lead.give('brand', 900);
    const { team: led } = await sync(team, lead);
    await lead.rotate({ packs: [await newKey(subtle, false)] });
    await lead.give('brand', 2);
    expect((await sync(led, lead)).team.packs.brand!.seq).toBe(2);
  });
});

describe('enrolment', () => {
  it('pins the root by its hash', async () => {
    lead.mirror.site.set(rootPath(1), (await Lead.start()).mirror.site.get(rootPath(1))!);
    expect(await outcome(lead.join())).toBe('WrongRoot');
  });

  it('refuses a root whose key ids are not the hashes of its keys', async () => {
    const { keyid } = lead.keys.root[0]!;
    const keys = { ...lead.root.keys, [keyid]: lead.keys.packs[0]!.pub };
    await lead.publishRoot({ ...lead.root, keys }, lead.keys.root);
    expect(await outcome(lead.join())).toBe('WrongKeyId');
  });
});

describe('files that lie', () => {
  const blobOf = () => [...lead.mirror.site.keys()].find((path) => path.startsWith('blobs/'))!;
  const fresh = (): Team => ({ ...team, packs: {} });

  it('a file that is longer, shorter or other than it was signed for', async () => {
    const path = blobOf();
    const good = lead.mirror.site.get(path)!;
    const sent = async (bytes: typeof good) => {
      lead.mirror.site.set(path, bytes);
      return outcome(sync(fresh(), lead));
    };
    expect(await sent(new Uint8Array([...good, 0]))).toBe('TooLong');
    expect(await sent(good.slice(0, -1))).toBe('WrongBytes');
    expect(await sent(good.map((byte, at) => (at === 40 ? byte ^ 1 : byte)) as typeof good)).toBe(
      'WrongBytes',
    );
    lead.mirror.site.delete(path);
    expect(await outcome(sync(fresh(), lead))).toBe('FileMissing');
  });

  it('an endless channel is read to its limit and no further', async () => {
    lead.mirror.site.set(CHANNEL, new Uint8Array(70_000));
    expect(await outcome(sync(team, lead))).toBe('TooLong');
  });

  it('a log-in page instead of a channel', async () => {
    lead.mirror.site.set(CHANNEL, new TextEncoder().encode('<!doctype html><title>Wi-Fi</title>') as never);
    expect(await outcome(sync(team, lead))).toBe('NotAnEnvelope');
  });

  it('a failed run leaves the state it was given as it was', async () => {
    const before = JSON.stringify(team);
    await lead.give('brand', 2);
    lead.mirror.spoil = (path, bytes) => (path.startsWith('blobs/') ? undefined : bytes);
    expect(await outcome(sync(team, lead))).toBe('FileMissing');
    expect(JSON.stringify(team)).toBe(before);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { check, draftOf, loadPack } from '../../../rules/engine/index.ts';
import { pack } from '../../../rules/trust/archive.ts';
import { buildTeamPack } from '../../../rules/trust/build.ts';
import { type Bytes, revoke, sha256, type Team, unpack } from '../../../rules/trust/index.ts';
import { Lead, outcome, subtle, sync } from './lab.ts';
import { teamFiles } from './pack-files.ts';

let lead: Lead;
let team: Team;
const build = { build: async (...given: Parameters<typeof buildTeamPack>) => buildTeamPack(...given) };
const run = (from: Team) => sync(from, lead, build);
const give = (seq: number, words: string[], more = {}) =>
  lead.give('brand', seq, more, teamFiles('brand', words));
const said = (buffer: ArrayBuffer, text: string) =>
  check(draftOf(text, { commercial: 'yes' }, '2026-11-25'), [loadPack(buffer)]).findings.map(
    ({ text }) => text,
  );

beforeEach(async () => {
  lead = await Lead.start();
  await give(1, ['蓝鲸奶昔', '白熊冰沙']);
  team = (await run(await lead.join())).team;
});

describe('a team’s pack', () => {
  it('finds its words, on its own layer', async () => {
    const { built } = await run({ ...team, packs: {} });
    expect(said(built.brand!.compiled, '蓝鲸奶昔和白熊冰沙')).toEqual(['蓝鲸奶昔', '白熊冰沙']);
    expect(loadPack(built.brand!.compiled).layer).toBe('team');
  });

  it('loses a killed rule and no other, and gets it back', async () => {
    await lead.publish({ kill: ['brand-0'] });
    const without = await run(team);
    expect([without.changed, said(without.built.brand!.compiled, '蓝鲸奶昔和白熊冰沙')]).toEqual([
      true,
      ['白熊冰沙'],
    ]);
    await lead.publish({ kill: [] });
    const back = await run(without.team);
    expect(said(back.built.brand!.compiled, '蓝鲸奶昔')).toEqual(['蓝鲸奶昔']);
  });

  it('obeys a kill although its next release is refused', async () => {
    await lead.give('brand', 2, { kill: ['brand-1'] }, teamFiles('brand', []).slice(0, 1));
    const { team: next, built } = await run(team);
    expect([next.refused[0]?.code, next.packs.brand!.seq]).toEqual(['trust_pack_refused', 1]);
    expect(said(built.brand!.compiled, '蓝鲸奶昔和白熊冰沙')).toEqual(['蓝鲸奶昔']);
  });

  it('goes, where its release is revoked and nothing stands behind it', async () => {
    await lead.publish(revoke(lead.channel, { id: 'brand', seq: 1, reason: '词表有误' }));
    const { team: next, changed } = await run(team);
    expect([changed, next.packs]).toEqual([true, {}]);
  });

  it.each([
    ['says it is law', 'brand', 'law', 'PackRefused'],
    ['bears a built-in name', 'cn-advertising-law', 'team', 'WrongLayer'],
    ['bears a platform’s name', 'platform-douyin', 'team', 'WrongLayer'],
  ])('is refused when it %s', (_, id, layer, name) => {
    expect(() => buildTeamPack(id, teamFiles(id, ['红马'], layer), [])).toThrow(
      expect.objectContaining({ name }),
    );
  });

  it('is refused under another id than its own, and with an example that is not flagged', () => {
    expect(() => buildTeamPack('other', teamFiles('brand', ['红马']), [])).toThrow(
      expect.objectContaining({ name: 'WrongLayer' }),
    );
    const wrong = teamFiles('brand', ['红马']).map((file) => ({
      ...file,
      text: file.text.replace('这里写了', ''),
    }));
    wrong[2]!.text = wrong[2]!.text.replace('"text":"红马"', '"text":"白马"');
    expect(() => buildTeamPack('brand', wrong, [])).toThrow(
      expect.objectContaining({ code: 'trust_pack_refused' }),
    );
  });

  it('is not fetched again after it was refused, until another builder asks', async () => {
    await lead.give('brand', 2, {}, teamFiles('brand', []).slice(0, 1));
    const { team: refusing } = await run(team);
    lead.mirror.asked = [];
    const again = await run(refusing);
    expect(lead.mirror.asked).toEqual(['root/2.json', 'channel/stable.json']);
    expect(again.team.refused[0]?.code).toBe('trust_pack_refused');
    await sync(refusing, lead, { ...build, builder: 'newer' });
    expect(lead.mirror.asked.some((path) => path.startsWith('blobs/'))).toBe(true);
  });
});

describe('an archive', () => {
  const raw = new TextEncoder().encode('x'.repeat(100_000)) as Bytes;

  it('unpacks to what was signed', async () => {
    const said = { sha256: await sha256(subtle, raw), len: raw.length };
    expect(await unpack(subtle, await pack(raw), said, 'brand')).toEqual(raw);
  });

  it.each([
    ['a bomb: more than it says', async () => ({ zipped: await pack(raw), len: 1000 })],
    ['less than it says', async () => ({ zipped: await pack(raw), len: raw.length + 1 })],
    ['cut off', async () => ({ zipped: (await pack(raw)).slice(0, -9) as Bytes, len: raw.length })],
    ['no gzip', async () => ({ zipped: raw, len: raw.length })],
    [
      'two in one',
      async () => ({ zipped: new Uint8Array([...(await pack(raw)), 0, 1]) as Bytes, len: raw.length }),
    ],
  ])('is refused: %s', async (_, make) => {
    const { zipped, len } = await make();
    const said = { sha256: await sha256(subtle, raw), len };
    expect(await outcome(unpack(subtle, zipped, said, 'brand'))).toBe('BadArchive');
  });
});

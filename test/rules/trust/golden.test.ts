import { expect, it } from 'vitest';
import { buildTeamPack } from '../../../rules/trust/build.ts';
import { type Bytes, checkDigits, enrol, readInvite, update } from '../../../rules/trust/index.ts';
import golden from '../../vectors/trust/site.json' with { type: 'json' };
import { edges, Mirror, subtle } from './lab.ts';

// A folder as the first version published it: every later one reads it.

it('reads what was published when the format was first written', async () => {
  const mirror = new Mirror();
  for (const [path, base64] of Object.entries(golden.files))
    mirror.site.set(path, Uint8Array.from(Buffer.from(base64, 'base64')) as Bytes);
  const invite = readInvite(golden.invite);
  expect(await checkDigits(subtle, invite)).toBe(golden.digits);
  const team = await enrol(subtle, invite, mirror, golden.now);
  const build = async (...given: Parameters<typeof buildTeamPack>) => buildTeamPack(...given);
  const { team: synced } = await update(team, edges(mirror, { now: golden.now, build }));
  expect(synced).toMatchObject({
    member: '小林',
    channelName: 'stable',
    root: { title: '试验队', version: 1 },
    packs: { brand: { seq: 1, title: 'brand', version: '1.0.1', killed: [] } },
    refused: [],
  });
});

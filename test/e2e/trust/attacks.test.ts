import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seal, sha256, writeEnvelope } from '../../../rules/trust/index.ts';
import { DAY, subtle } from '../../rules/trust/lab.ts';
import { teamFiles } from '../../rules/trust/pack-files.ts';
import { publishPath, type Server, serveSites } from '../server.ts';
import { attacksOn } from './attacks.ts';
import { CHANNEL, Field, HOSTILE_URL } from './field.ts';
import { flipped, instead, only } from './lies.ts';
import { markedAt } from './marks.ts';
import { Nginx } from './nginx.ts';

const GOOD = 'rules.example.com';
const GOOD_URL = `https://${GOOD}/team/`;
const CREATOR = 'creator.xiaohongshu.com';

let field: Field;
let nginx: Nginx;
let sites: Server;

beforeAll(async () => {
  nginx = await Nginx.start([GOOD]);
  sites = await serveSites();
  field = await Field.open({ [GOOD]: nginx.port, [CREATOR]: sites.port }, nginx.spki);
  await field.worker.grant(GOOD);
});

afterAll(async () => {
  await field?.close();
  await nginx?.stop();
  await sites?.close();
});

describe('a hostile host and the real worker', () => {
  // Names and answers only: what a row does needs the field, which is not there yet.
  const ROWS = attacksOn(undefined as never).map(([name, code]) => [name, code] as const);
  let channelBefore: Uint8Array<ArrayBuffer>;

  beforeAll(async () => {
    expect(await field.begin([HOSTILE_URL])).toEqual({ changed: true });
    channelBefore = field.host.site.get(CHANNEL)!;
  });

  beforeEach(() => {
    field.host.site.set(CHANNEL, channelBefore);
    field.host.lie = undefined;
  });

  it.each(ROWS)('%s: %s, and the rules stay', async (name, code) => {
    const [, , prepare] = attacksOn(field).find(([each]) => each === name)!;
    const { packs } = await field.worker.team();
    await prepare();
    const outcome = await field.worker.sync();
    expect([outcome.error?.code, outcome.changed]).toEqual([code, false]);
    expect((await field.worker.team()).packs).toEqual(packs);
    expect(await field.worker.whole()).toBe(true);
  });

  it('a host that asks for two hours gets them', async () => {
    field.host.lie = (_, response) => {
      response.writeHead(503, { 'retry-after': '7200' }).end();
      return true;
    };
    await field.worker.sync();
    const { nextAt, lastTry } = await field.worker.team();
    expect(nextAt - lastTry!).toBeGreaterThanOrEqual(7200_000);
  });

  it('a slow drip is given up', async () => {
    await field.worker.inWorker((times) => {
      const wait = globalThis.setTimeout;
      globalThis.setTimeout = ((work: () => void, after = 0) => wait(work, after / times)) as never;
    }, 60);
    let drip: NodeJS.Timeout | undefined;
    field.host.lie = only(/^channel/, (response, file) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      let at = 0;
      drip = setInterval(() => response.write(file.slice(at, ++at)), 100);
    });
    const { error } = await field.worker.sync();
    clearInterval(drip);
    expect(error?.code).toBe('trust_too_slow');
    await field.worker.kill();
  });

  it('a pack that is a bomb, is no pack, or fails its own examples is refused with the reason; the old one stays', async () => {
    const raw = { sha256: await sha256(subtle, new Uint8Array(10)), len: 10 };
    const bomb = gzipSync(new Uint8Array(64 * 1024 * 1024));
    const wrong = teamFiles('brand', ['红马']).map(({ path, text }) => ({
      path,
      text: text.replace('这里写了红马', '这里没写'),
    }));
    const file = { sha256: await sha256(subtle, new Uint8Array(bomb)), len: bomb.length, raw };
    const meta = { type: 'pack', spec: 'redline-trust/1', team: field.lead.root.team, id: 'brand', seq: 2 };
    const said = { title: 't', version: '1.0.0', notes: '', minEngine: 1 };
    const signed = writeEnvelope(
      await seal(subtle, 'pack', { ...meta, ...said, file }, field.lead.keys.packs),
    );
    const hash = await sha256(subtle, signed);
    field.host.site.set(`packs/brand/${hash}.json`, signed);
    field.host.site.set(`blobs/${file.sha256}`, new Uint8Array(bomb));
    await field.lead.publish({
      packs: { brand: { stable: { seq: 2, meta: { sha256: hash, len: signed.length } } } },
    });
    expect(await refusedBy()).toEqual(['trust_archive', 1]);
    await field.lead.give('brand', 3, {}, wrong);
    expect(await refusedBy()).toEqual(['trust_pack_refused', 1]);
    await field.lead.give('brand', 4, {}, teamFiles('brand', ['红马'], 'law').slice(0, 2));
    expect(await refusedBy()).toEqual(['trust_pack_refused', 1]);
    channelBefore = field.host.site.get(CHANNEL)!;
  });

  it('the clock set back does not bring an expired channel to life', async () => {
    const ahead = (by: number) =>
      field.worker.inWorker((later) => {
        const now = Date.now.bind(Date);
        Date.now = () => now() + later;
      }, by);
    await ahead(40 * DAY);
    expect((await field.worker.sync()).error?.code).toBe('trust_expired');
    await ahead(-40 * DAY);
    expect((await field.worker.sync()).error?.code).toBe('trust_expired');
    expect(await field.worker.team()).toMatchObject({ staleness: 'channel-expired', packs: [{ seq: 1 }] });
    await field.worker.kill();
  });

  async function refusedBy() {
    const { worker } = field;
    await worker.sync();
    const { refused, packs } = await worker.team();
    return [refused[0]?.code, packs[0]?.seq];
  }
});

describe('a real nginx', () => {
  beforeAll(async () => {
    await field.begin([HOSTILE_URL]);
    nginx.put(field.lead.mirror.site);
    expect(await field.follow([HOSTILE_URL, GOOD_URL])).toEqual({ changed: true });
  });

  it('is asked where the first mirror lies', async () => {
    await field.give(2, '蓝鲸奶昔', '白熊冰沙');
    nginx.put(field.lead.mirror.site);
    field.host.lie = instead(/^channel/, flipped);
    expect(await field.worker.sync()).toEqual({ changed: true });
    expect((await field.worker.team()).packs).toMatchObject([{ seq: 2 }]);
  });

  it('costs at most 1 KB when nothing is new', async () => {
    field.host.lie = undefined;
    await field.follow([GOOD_URL]);
    await field.worker.sync();
    nginx.log();
    expect(await field.worker.sync()).toEqual({ changed: false });
    const asked = nginx.log();
    expect(asked.map(({ status, path }) => [status, path])).toEqual([
      [404, '/team/root/2.json'],
      [304, `/team/${CHANNEL}`],
    ]);
    const bytes = asked.reduce((sum, { sent }) => sum + sent, 0);
    console.log(`idle poll: ${bytes} bytes received`);
    expect(bytes).toBeLessThanOrEqual(1024);
  });

  it('brings a new word into a draft that is open, without a reload', async () => {
    const page = await field.worker.context.newPage();
    await page.goto(`https://${CREATOR}${publishPath('xiaohongshu-textarea')}`);
    await page.fill('textarea', '今天喝到了紫象豆乳');
    await page.waitForFunction(() => document.querySelector('redline-root') !== null);
    await field.give(3, '紫象豆乳');
    nginx.put(field.lead.mirror.site);
    expect(await field.worker.sync()).toEqual({ changed: true });
    await markedAt(page, 'redline-advise', 5);
    await page.close();
  });
});

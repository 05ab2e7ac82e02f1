import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SyncOutcome } from '../../../bridge/rule-report.ts';
import {
  type Channel,
  channelPath,
  newKey,
  seal,
  sealChannel,
  sha256,
  toBase64,
  writeEnvelope,
  writeInvite,
} from '../../../rules/trust/index.ts';
import { DAY, Lead, subtle } from '../../rules/trust/lab.ts';
import { teamFiles } from '../../rules/trust/pack-files.ts';
import { publishPath, type Server, serveSites } from '../server.ts';
import { type Answer, HostileHost } from './host.ts';
import { markedAt } from './marks.ts';
import { Nginx } from './nginx.ts';
import { LiveWorker } from './worker.ts';

const HOSTILE = 'hostile.example.com';
const GOOD = 'rules.example.com';
const CREATOR = 'creator.xiaohongshu.com';
const CHANNEL = channelPath('stable');

let host: HostileHost;
let nginx: Nginx;
let sites: Server;
let worker: LiveWorker;
let lead: Lead;

beforeAll(async () => {
  host = await HostileHost.start([HOSTILE]);
  nginx = await Nginx.start([GOOD]);
  sites = await serveSites();
  worker = await LiveWorker.start(
    { [HOSTILE]: host.port, [GOOD]: nginx.port, [CREATOR]: sites.port },
    nginx.spki,
  );
  await worker.grant(HOSTILE);
  await worker.grant(GOOD);
});

afterAll(async () => {
  await worker?.close();
  await host?.stop();
  await nginx?.stop();
  await sites?.close();
});

async function follow(urls: string[]): Promise<SyncOutcome> {
  for (const { id } of await worker.ask<{ id: string }[]>('teams')) await worker.ask('leaveTeam', { id });
  lead.urls = urls;
  return worker.ask('joinTeam', { invite: writeInvite(lead.invite()) });
}

const give = (seq: number, ...words: string[]) => lead.give('brand', seq, {}, teamFiles('brand', words));

async function start(): Promise<void> {
  lead = await Lead.start('stable', Date.now());
  await give(1, '蓝鲸奶昔');
  host.site = lead.mirror.site;
  host.lie = undefined;
}

/** One file of the site, changed. */
const instead = (what: RegExp, change: (file: Uint8Array) => Uint8Array | undefined): Answer => {
  return (path, response, file) => {
    if (!file || !what.test(path)) return false;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(change(file));
    return true;
  };
};
const only =
  (what: RegExp, answer: (response: Parameters<Answer>[1], file: Uint8Array) => void): Answer =>
  (path, response, file) => {
    if (!what.test(path)) return false;
    answer(response, file ?? new Uint8Array());
    return true;
  };
const flipped = (file: Uint8Array) => file.map((byte, at) => (at === file.length >> 1 ? byte ^ 1 : byte));

/** Puts a channel on the host that the lead would not have signed so. */
async function forge(change: Partial<Channel>, signers = lead.keys.channel): Promise<void> {
  const next = { ...lead.channel, version: lead.channel.version + 1, ...change };
  host.site.set(CHANNEL, (await sealChannel(subtle, next, signers)).bytes);
}

describe('a hostile host and the real worker', () => {
  beforeAll(async () => {
    await start();
    expect(await follow([`https://${HOSTILE}/team/`])).toEqual({ changed: true });
  });

  let channelBefore: Uint8Array<ArrayBuffer>;
  beforeEach(async () => {
    channelBefore ??= host.site.get(CHANNEL)!;
    host.site.set(CHANNEL, channelBefore);
    host.lie = undefined;
  });

  const ATTACKS: [string, string, () => unknown][] = [
    ['rollback', 'trust_rolled_back', () => forge({ version: 1 })],
    ['freeze', 'trust_expired', () => forge({ issued: Date.now() - 3 * DAY, expires: Date.now() - DAY })],
    [
      'two channels of one version',
      'trust_forked',
      () => forge({ version: lead.channel.version, kill: ['x'] }),
    ],
    ['mix and match', 'trust_wrong_pack', mixed],
    ['wrong role', 'trust_unknown_signer', () => forge({}, lead.keys.packs)],
    ['a stranger', 'trust_unknown_signer', async () => forge({}, [await newKey(subtle, false)])],
    [
      'one signature twice',
      'trust_repeated_signature',
      () => forge({}, [...lead.keys.channel, ...lead.keys.channel]),
    ],
    ['under the threshold', 'trust_too_few_signatures', () => forge({}, [])],
    [
      'wrong payload type',
      'trust_wrong_type',
      async () =>
        host.site.set(CHANNEL, writeEnvelope(await seal(subtle, 'roster', lead.channel, lead.keys.channel))),
    ],
    ['a stolen channel key brings a pack of its own', 'trust_unknown_signer', stolen],
    [
      'bit flip in the channel',
      'trust_bad_signature',
      () => (host.lie = instead(/^channel/, flippedPayload)),
    ],
    ['bit flip in a root', 'trust_bad_signature', flippedRoot],
    ['bit flip in a description', 'trust_wrong_bytes', () => staged(instead(/^packs/, flipped))],
    ['bit flip in an archive', 'trust_wrong_bytes', () => staged(instead(/^blobs/, flipped))],
    ['truncated archive', 'trust_wrong_bytes', () => staged(instead(/^blobs/, (file) => file.slice(0, -3)))],
    [
      'longer than signed',
      'trust_too_long',
      () => staged(instead(/^blobs/, (file) => Buffer.concat([file, file]))),
    ],
    [
      'a length that lies',
      'trust_no_answer',
      () =>
        staged(
          only(/^blobs/, (response, file) => {
            response.writeHead(200, { 'content-length': file.length * 2 });
            response.write(file);
            setImmediate(() => response.destroy());
          }),
        ),
    ],
    [
      'a bomb in the transfer’s own gzip',
      'trust_too_long',
      () => {
        const bomb = gzipSync(new Uint8Array(64 * 1024 * 1024));
        host.lie = only(/^channel/, (response) => {
          response.writeHead(200, { 'content-encoding': 'gzip' });
          response.end(bomb);
        });
      },
    ],
    [
      'a file left out',
      'trust_missing',
      () => staged(only(/^blobs/, (response) => response.writeHead(404).end())),
    ],
    [
      'a web page by its type',
      'trust_web_page',
      () => {
        host.lie = (_, response) => {
          response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
          response.end('<!doctype html><title>Wi-Fi</title>');
          return true;
        };
      },
    ],
    [
      'a captive portal that calls itself JSON',
      'trust_web_page',
      () => {
        host.lie = (_, response) => {
          response.writeHead(200, { 'content-type': 'application/json' });
          response.end('<html><script>location="http://10.0.0.1"</script></html>');
          return true;
        };
      },
    ],
    [
      'a redirect loop',
      'trust_redirected',
      () => {
        host.lie = (path, response) => {
          response.writeHead(302, { location: `/team/${path}` }).end();
          return true;
        };
      },
    ],
    [
      'a server error',
      'trust_status',
      () => {
        host.lie = (_, response) => {
          response.writeHead(503, { 'retry-after': '7200' }).end('busy');
          return true;
        };
      },
    ],
    [
      'no answer at all',
      'trust_no_answer',
      () => {
        host.lie = (_, response) => {
          response.destroy();
          return true;
        };
      },
    ],
  ];

  it.each(ATTACKS)('%s: %s, and the rules stay', async (_, code, prepare) => {
    const { packs } = await worker.team();
    await prepare();
    const outcome = await worker.sync();
    expect([outcome.error?.code, outcome.changed]).toEqual([code, false]);
    expect((await worker.team()).packs).toEqual(packs);
    expect(await worker.whole()).toBe(true);
  });

  it('a host that asks for two hours gets them', async () => {
    host.lie = (_, response) => {
      response.writeHead(503, { 'retry-after': '7200' }).end();
      return true;
    };
    await worker.sync();
    const { nextAt, lastTry } = await worker.team();
    expect(nextAt - lastTry!).toBeGreaterThanOrEqual(7200_000);
  });

  it('a slow drip is given up', async () => {
    await worker.inWorker((times) => {
      const wait = globalThis.setTimeout;
      globalThis.setTimeout = ((work: () => void, after = 0) => wait(work, after / times)) as never;
    }, 60);
    let drip: NodeJS.Timeout | undefined;
    host.lie = only(/^channel/, (response, file) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      let at = 0;
      drip = setInterval(() => response.write(file.slice(at, ++at)), 100);
    });
    const { error } = await worker.sync();
    clearInterval(drip);
    expect(error?.code).toBe('trust_too_slow');
    await worker.kill();
  });

  it('a pack that is a bomb, is no pack, or fails its own examples is refused with the reason; the old one stays', async () => {
    const raw = { sha256: await sha256(subtle, new Uint8Array(10)), len: 10 };
    const bomb = gzipSync(new Uint8Array(64 * 1024 * 1024));
    const wrong = teamFiles('brand', ['红马']).map(({ path, text }) => ({
      path,
      text: text.replace('这里写了红马', '这里没写'),
    }));
    const file = { sha256: await sha256(subtle, new Uint8Array(bomb)), len: bomb.length, raw };
    const meta = { type: 'pack', spec: 'redline-trust/1', team: lead.root.team, id: 'brand', seq: 2 };
    const said = { title: 't', version: '1.0.0', notes: '', minEngine: 1 };
    const signed = writeEnvelope(await seal(subtle, 'pack', { ...meta, ...said, file }, lead.keys.packs));
    const hash = await sha256(subtle, signed);
    host.site.set(`packs/brand/${hash}.json`, signed);
    host.site.set(`blobs/${file.sha256}`, new Uint8Array(bomb));
    await lead.publish({
      packs: { brand: { stable: { seq: 2, meta: { sha256: hash, len: signed.length } } } },
    });
    expect(await refusedBy()).toEqual(['trust_archive', 1]);
    await lead.give('brand', 3, {}, wrong);
    expect(await refusedBy()).toEqual(['trust_pack_refused', 1]);
    await lead.give('brand', 4, {}, teamFiles('brand', ['红马'], 'law').slice(0, 2));
    expect(await refusedBy()).toEqual(['trust_pack_refused', 1]);
    channelBefore = host.site.get(CHANNEL)!;
  });

  it('the clock set back does not bring an expired channel to life', async () => {
    const ahead = (by: number) =>
      worker.inWorker((later) => {
        const now = Date.now.bind(Date);
        Date.now = () => now() + later;
      }, by);
    await ahead(40 * DAY);
    expect((await worker.sync()).error?.code).toBe('trust_expired');
    await ahead(-40 * DAY);
    expect((await worker.sync()).error?.code).toBe('trust_expired');
    expect(await worker.team()).toMatchObject({ staleness: 'channel-expired', packs: [{ seq: 1 }] });
    await worker.kill();
  });

  async function refusedBy() {
    await worker.sync();
    const { refused, packs } = await worker.team();
    return [refused[0]?.code, packs[0]?.seq];
  }

  /** A release 2 the host has, so that its files are asked for. */
  async function staged(lie: Answer): Promise<void> {
    const stable = await lead.release('brand', 2, teamFiles('brand', ['蓝鲸奶昔', '红马']));
    await forge({ packs: { brand: { stable } } });
    host.lie = lie;
  }

  /** The signed description of another pack, under this one's name. */
  async function mixed(): Promise<void> {
    const stable = await lead.release('other', 2);
    const { sha256: hash } = stable.meta;
    host.site.set(`packs/brand/${hash}.json`, host.site.get(`packs/other/${hash}.json`)!);
    await forge({ packs: { brand: { stable } } });
  }

  async function stolen(): Promise<void> {
    const thief = await Lead.start('stable', lead.now);
    thief.root = lead.root;
    const stable = await thief.release('brand', 9, teamFiles('brand', ['假词']));
    for (const [path, bytes] of thief.mirror.site) if (!path.startsWith('root')) host.site.set(path, bytes);
    await forge({ packs: { brand: { stable } } });
  }

  /** A byte of what is signed, still well-formed. */
  function flippedPayload(file: Uint8Array): Uint8Array {
    const envelope = JSON.parse(Buffer.from(file).toString());
    const payload = flipped(Buffer.from(envelope.payload, 'base64'));
    return Buffer.from(JSON.stringify({ ...envelope, payload: toBase64(payload) }));
  }

  async function flippedRoot(): Promise<void> {
    const title = '被改过的';
    const next = writeEnvelope(await seal(subtle, 'root', { ...lead.root, version: 2 }, lead.keys.root));
    const envelope = JSON.parse(Buffer.from(next).toString());
    const payload = toBase64(Buffer.from(JSON.stringify({ ...lead.root, version: 2, title })));
    const forged = Buffer.from(JSON.stringify({ ...envelope, payload }));
    host.lie = (path, response) => {
      if (path === 'root/2.json') response.end(forged);
      return path === 'root/2.json';
    };
  }
});

describe('a real nginx', () => {
  beforeAll(async () => {
    await start();
    nginx.put(lead.mirror.site);
    expect(await follow([`https://${HOSTILE}/team/`, `https://${GOOD}/team/`])).toEqual({ changed: true });
  });

  it('is asked where the first mirror lies', async () => {
    await give(2, '蓝鲸奶昔', '白熊冰沙');
    nginx.put(lead.mirror.site);
    host.lie = instead(/^channel/, flipped);
    expect(await worker.sync()).toEqual({ changed: true });
    expect((await worker.team()).packs).toMatchObject([{ seq: 2 }]);
  });

  it('costs at most 1 KB when nothing is new', async () => {
    host.lie = undefined;
    await follow([`https://${GOOD}/team/`]);
    await worker.sync();
    nginx.log();
    expect(await worker.sync()).toEqual({ changed: false });
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
    const page = await worker.context.newPage();
    await page.goto(`https://${CREATOR}${publishPath('xiaohongshu-textarea')}`);
    await page.fill('textarea', '今天喝到了紫象豆乳');
    await page.waitForFunction(() => document.querySelector('redline-root') !== null);
    await give(3, '紫象豆乳');
    nginx.put(lead.mirror.site);
    expect(await worker.sync()).toEqual({ changed: true });
    await markedAt(page, 'redline-advise', 5);
    await page.close();
  });
});

describe('the worker dies on the way', () => {
  let seq = 10;
  beforeAll(async () => {
    await start();
    await give(seq, '第一词');
    expect(await follow([`https://${HOSTILE}/team/`])).toEqual({ changed: true });
  });

  /** What is in use afterwards; then a run that nobody disturbs brings the new release. */
  async function afterwards(): Promise<number> {
    const { packs } = await worker.team();
    expect(await worker.whole()).toBe(true);
    host.lie = undefined;
    await worker.sync();
    expect((await worker.team()).packs).toMatchObject([{ seq }]);
    return packs[0]!.seq;
  }

  it.each(['root/', 'channel/', 'packs/', 'blobs/'])(
    'while %s is on its way: the old pack, whole',
    async (name) => {
      await give(++seq, `词${seq}号`);
      const reached = new Promise<void>((resolve) => {
        host.lie = (path, response) => {
          if (!path.startsWith(name)) return false;
          response.on('close', () => undefined);
          resolve();
          return true;
        };
      });
      const run = worker.sync().catch(() => undefined);
      await reached;
      await worker.kill();
      await run;
      expect(await afterwards()).toBe(seq - 1);
    },
  );

  it.each(['DecompressionStream', 'put'])('at %s: the old pack, whole', async (name) => {
    await give(++seq, `词${seq}号`);
    await worker.inWorker((at) => {
      const hang = () => {
        console.log(`at ${at}`);
        for (const end = performance.now() + 20_000; performance.now() < end; );
      };
      if (at === 'put') {
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
          const request = put.apply(this, given);
          if (this.name === 'compiled') hang();
          return request;
        };
      } else {
        const Stream = globalThis.DecompressionStream;
        globalThis.DecompressionStream = class extends Stream {
          constructor(format: CompressionFormat) {
            super(format);
            hang();
          }
        };
      }
    }, name);
    const there = worker.heard(`at ${name}`);
    const run = worker.sync().catch(() => undefined);
    await there;
    await worker.kill();
    await run;
    expect(await afterwards()).toBe(seq - 1);
  });

  it('at twenty random moments: the old pack or the new one, whole', async () => {
    const seen = new Set<number>();
    for (let n = 0; n < 20; n++) {
      await give(++seq, `词${seq}号`);
      let asked = Math.floor(Math.random() * 5);
      const wait = Math.random() * 60;
      const moment = new Promise<void>((resolve) => {
        host.lie = () => {
          if (asked-- === 0) setTimeout(resolve, wait);
          return false;
        };
      });
      const run = worker.sync().catch(() => undefined);
      await Promise.race([moment, run]);
      await worker.kill();
      await run;
      seen.add(seq - (await afterwards()));
    }
    expect([...seen].every((behind) => behind === 0 || behind === 1)).toBe(true);
  });
});

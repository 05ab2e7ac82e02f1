import { gzipSync } from 'node:zlib';
import { newKey, seal, toBase64, writeEnvelope } from '../../../rules/trust/index.ts';
import { DAY, Lead, subtle } from '../../rules/trust/lab.ts';
import { teamFiles } from '../../rules/trust/pack-files.ts';
import { CHANNEL, type Field } from './field.ts';
import type { Answer } from './host.ts';
import { flipped, instead, only } from './lies.ts';

/** What is tried, the reason that is given, and how it is set up. A row touches nothing but the host. */
export function attacksOn(field: Field): [string, string, () => unknown][] {
  return [
    ['rollback', 'trust_rolled_back', () => field.forge({ version: 1 })],
    [
      'freeze',
      'trust_expired',
      () => field.forge({ issued: Date.now() - 3 * DAY, expires: Date.now() - DAY }),
    ],
    [
      'two channels of one version',
      'trust_forked',
      () => field.forge({ version: field.lead.channel.version, kill: ['x'] }),
    ],
    ['mix and match', 'trust_wrong_pack', () => mixed(field)],
    ['wrong role', 'trust_unknown_signer', () => field.forge({}, field.lead.keys.packs)],
    ['a stranger', 'trust_unknown_signer', async () => field.forge({}, [await newKey(subtle, false)])],
    [
      'one signature twice',
      'trust_repeated_signature',
      () => field.forge({}, [...field.lead.keys.channel, ...field.lead.keys.channel]),
    ],
    ['under the threshold', 'trust_too_few_signatures', () => field.forge({}, [])],
    [
      'wrong payload type',
      'trust_wrong_type',
      async () =>
        field.host.site.set(
          CHANNEL,
          writeEnvelope(await seal(subtle, 'roster', field.lead.channel, field.lead.keys.channel)),
        ),
    ],
    ['a stolen channel key brings a pack of its own', 'trust_unknown_signer', () => stolen(field)],
    [
      'bit flip in the channel',
      'trust_bad_signature',
      () => (field.host.lie = instead(/^channel/, flippedPayload)),
    ],
    ['bit flip in a root', 'trust_bad_signature', () => flippedRoot(field)],
    ['bit flip in a description', 'trust_wrong_bytes', () => staged(field, instead(/^packs/, flipped))],
    ['bit flip in an archive', 'trust_wrong_bytes', () => staged(field, instead(/^blobs/, flipped))],
    [
      'truncated archive',
      'trust_wrong_bytes',
      () =>
        staged(
          field,
          instead(/^blobs/, (file) => file.slice(0, -3)),
        ),
    ],
    [
      'longer than signed',
      'trust_too_long',
      () =>
        staged(
          field,
          instead(/^blobs/, (file) => Buffer.concat([file, file])),
        ),
    ],
    [
      'a length that lies',
      'trust_no_answer',
      () =>
        staged(
          field,
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
        field.host.lie = only(/^channel/, (response) => {
          response.writeHead(200, { 'content-encoding': 'gzip' });
          response.end(bomb);
        });
      },
    ],
    [
      'a file left out',
      'trust_missing',
      () =>
        staged(
          field,
          only(/^blobs/, (response) => response.writeHead(404).end()),
        ),
    ],
    [
      'a web page by its type',
      'trust_web_page',
      () => {
        field.host.lie = (_, response) => {
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
        field.host.lie = (_, response) => {
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
        field.host.lie = (path, response) => {
          response.writeHead(302, { location: `/team/${path}` }).end();
          return true;
        };
      },
    ],
    [
      'a server error',
      'trust_status',
      () => {
        field.host.lie = (_, response) => {
          response.writeHead(503, { 'retry-after': '7200' }).end('busy');
          return true;
        };
      },
    ],
    [
      'no answer at all',
      'trust_no_answer',
      () => {
        field.host.lie = (_, response) => {
          response.destroy();
          return true;
        };
      },
    ],
  ];
}

/** A release 2 the host has, so that its files are asked for. */
async function staged(field: Field, lie: Answer): Promise<void> {
  const stable = await field.lead.release('brand', 2, teamFiles('brand', ['蓝鲸奶昔', '红马']));
  await field.forge({ packs: { brand: { stable } } });
  field.host.lie = lie;
}

/** The signed description of another pack, under this one's name. */
async function mixed(field: Field): Promise<void> {
  const stable = await field.lead.release('other', 2);
  const { sha256: hash } = stable.meta;
  field.host.site.set(`packs/brand/${hash}.json`, field.host.site.get(`packs/other/${hash}.json`)!);
  await field.forge({ packs: { brand: { stable } } });
}

async function stolen(field: Field): Promise<void> {
  const thief = await Lead.start('stable', field.lead.now);
  thief.root = field.lead.root;
  const stable = await thief.release('brand', 9, teamFiles('brand', ['假词']));
  for (const [path, bytes] of thief.mirror.site)
    if (!path.startsWith('root')) field.host.site.set(path, bytes);
  await field.forge({ packs: { brand: { stable } } });
}

/** A byte of what is signed, still well-formed. */
function flippedPayload(file: Uint8Array): Uint8Array {
  const envelope = JSON.parse(Buffer.from(file).toString());
  const payload = flipped(Buffer.from(envelope.payload, 'base64'));
  return Buffer.from(JSON.stringify({ ...envelope, payload: toBase64(payload) }));
}

async function flippedRoot(field: Field): Promise<void> {
  const title = '被改过的';
  const next = writeEnvelope(
    await seal(subtle, 'root', { ...field.lead.root, version: 2 }, field.lead.keys.root),
  );
  const envelope = JSON.parse(Buffer.from(next).toString());
  const payload = toBase64(Buffer.from(JSON.stringify({ ...field.lead.root, version: 2, title })));
  const forged = Buffer.from(JSON.stringify({ ...envelope, payload }));
  field.host.lie = (path, response) => {
    if (path === 'root/2.json') response.end(forged);
    return path === 'root/2.json';
  };
}

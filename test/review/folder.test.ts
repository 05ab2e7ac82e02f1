import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { FolderTransport } from '../../review/transports/folder.ts';
import { Busy, Refused } from '../../review/transports/transport.ts';
import { listOf, type Request } from '../../review/transports/webdav.ts';
import { type Bytes, textOf, utf8 } from '../../rules/trust/bytes.ts';
import { subtle } from './team.ts';

const BASE = 'https://dav.example/team/';

/** A folder in memory that answers as WebDAV does; `lie` changes an answer. */
function dav(lie: (method: string, path: string) => number | undefined = () => undefined) {
  const files = new Map<string, Bytes>();
  const folders = new Set(['']);
  const asked: string[] = [];
  const request: Request = async (url, { method, headers, body }) => {
    const path = url.slice(BASE.length);
    asked.push(`${method} ${path}`);
    const lied = lie(method, path);
    if (lied) return answer(lied, '', { 'retry-after': '120' });
    const bare = path.replace(/\/$/, '');
    if (method === 'PUT') files.set(path, body as Bytes);
    if (method === 'MKCOL' && folders.has(bare)) return answer(405);
    if (method === 'MKCOL') folders.add(bare);
    if (method === 'GET') return files.has(path) ? answer(200, textOf(files.get(path)!)) : answer(404);
    if (method === 'MOVE') {
      const to = headers.destination!.slice(BASE.length);
      if (files.has(to)) return answer(412);
      files.set(to, files.get(path)!);
      files.delete(path);
    }
    if (method !== 'PROPFIND') return answer(201);
    if (!folders.has(bare)) return answer(404);
    const inside = [...files.keys(), ...folders].filter(
      (name) => name !== '' && name.split('/').slice(0, -1).join('/') === bare,
    );
    const hrefs = [path, ...inside].map(
      (name) => `<D:response><D:href>/team/${encodeURI(name)}</D:href></D:response>`,
    );
    return answer(207, `<D:multistatus>${hrefs.join('')}</D:multistatus>`);
  };
  return { files, asked, request };
}

function answer(status: number, text = '', headers: Record<string, string> = {}) {
  return { status, header: (name: string) => headers[name] ?? null, bytes: async () => utf8(text) };
}

const writer = 'aa'.repeat(8);
const open = (request: Request, clock = () => 0) =>
  new FolderTransport({ base: BASE, writer, request, clock, subtle });
const event = (n: number) => {
  const payload = Buffer.from(`{"n":${n}}`);
  const envelope = { payload: payload.toString('base64'), payloadType: 'x', signatures: [] };
  return { hash: createHash('sha256').update(payload).digest('hex'), bytes: utf8(JSON.stringify(envelope)) };
};

test('a file that went missing is named, and read when it comes back', async () => {
  const { files, request } = dav();
  const transport = open(request);
  for (const n of [1, 2, 3]) await transport.append(event(n));
  const [name] = [...files.keys()].filter((each) => each.includes('/000002.'));
  const kept = files.get(name!)!;
  files.delete(name!);
  const first = await transport.pull(null, 10);
  expect(first.items.map(({ pos }) => pos)).toEqual([1, 3]);
  expect(first.lost).toEqual([`${writer}/2`]);
  files.set(name!, kept);
  const second = await transport.pull(first.cursor, 10);
  expect(second).toMatchObject({ items: [{ pos: 2 }], lost: [] });
});

test('a file is never written over, and never seen half written', async () => {
  const { files, asked, request } = dav();
  const one = open(request);
  await one.append(event(1));
  // The same device again, in another tab, that has not seen the second file.
  const other = open(request);
  await other.append(event(1));
  await one.append(event(2));
  expect(await other.append(event(3))).toEqual({ pos: 3, duplicate: false });
  expect(
    [...files.keys()].filter((name) => name.endsWith('.json')).map((name) => name.slice(19, 25)),
  ).toEqual(['000001', '000002', '000003']);
  expect(asked.filter((each) => each.startsWith('PUT')).every((each) => each.includes('/part-'))).toBe(true);
});

test('shards hold 500; a reader finds the next one', async () => {
  const { request, files } = dav();
  let now = 0;
  const transport = open(request, () => {
    now += 60_000;
    return now;
  });
  for (let n = 1; n <= 502; n += 1) await transport.append(event(n));
  expect([...files.keys()].filter((name) => name.startsWith(`${writer}/1/`))).toHaveLength(2);
  const all: number[] = [];
  let cursor: string | null = null;
  for (let round = 0; round < 4; round += 1) {
    const pulled = await transport.pull(cursor, 200);
    all.push(...pulled.items.map(({ pos }) => pos));
    ({ cursor } = pulled);
  }
  expect(all).toEqual(Array.from({ length: 502 }, (_, n) => n + 1));
});

test('waits as long as it is told, and asks no more than 500 times in half an hour', async () => {
  const told = open(dav(() => 429).request, () => 1000);
  await expect(told.pull(null, 1)).rejects.toMatchObject({ name: 'Busy', retryAt: 121_000 });
  const { request, asked } = dav();
  let now = 0;
  const polite = open(request, () => now);
  await expect(
    (async () => {
      for (;;) await polite.pull(null, 1);
    })(),
  ).rejects.toThrow(Busy);
  expect(asked).toHaveLength(500);
  now = 31 * 60_000;
  expect((await polite.pull(null, 1)).items).toEqual([]);
});

test('a wrong password is no reason to try again', async () => {
  await expect(open(dav(() => 401).request).append(event(1))).rejects.toThrow(Refused);
});

test('listings of other servers: no prefix, escapes, absolute addresses', () => {
  const xml =
    '<multistatus><response><href>https://x.example/dav/%E5%9B%A2/</href></response><response><href>https://x.example/dav/%E5%9B%A2/a%20b.json</href></response></multistatus>';
  expect(listOf(xml)).toEqual(['a b.json']);
});

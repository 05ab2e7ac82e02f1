import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { runKey } from '../../cli/key.ts';
import { runPack } from '../../cli/pack.ts';
import { redline } from './run.ts';

// One folder from the first key to a new one. Steps run in this process; how a command ends in a process of its own is
// seen where a passphrase is wrong and where the usage is.

let dir: string;
const at = (...names: string[]) => join(dir, ...names);

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'redline-cli-'));
  process.env.REDLINE_PASSPHRASE = '口令一';
  process.env.REDLINE_NEW_PASSPHRASE = '口令二';
});
afterAll(() => {
  delete process.env.REDLINE_PASSPHRASE;
  delete process.env.REDLINE_NEW_PASSPHRASE;
  rmSync(dir, { recursive: true, force: true });
});

async function run([command, ...args]: string[]): Promise<{ code: number; out: string }> {
  const out: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  try {
    const code = await (command === 'key' ? runKey(args) : runPack(args));
    return { code, out: out.join('') };
  } catch (error) {
    return { code: 2, out: String(error) };
  } finally {
    write.mockRestore();
  }
}

const publish = (...more: string[]) =>
  run(['pack', 'publish', ...more, '--to', at('site'), '--key', at('lead.json')]);
const verify = () => run(['pack', 'verify', at('site')]);

it('makes a key, shows what is public of it, and copies it under another passphrase', async () => {
  expect(await run(['key', 'new', '--out', at('lead.json'), '--name', '主管'])).toMatchObject({ code: 0 });
  const { keyid } = JSON.parse((await run(['key', 'show', at('lead.json')])).out);
  expect(keyid).toMatch(/^[0-9a-f]{64}$/);
  expect((await run(['key', 'backup', at('lead.json'), '--out', at('copy.json')])).code).toBe(0);
  const wrong = await redline([
    'pack',
    'publish',
    '--to',
    at('site'),
    '--key',
    at('copy.json'),
    '--title',
    't',
  ]);
  expect([wrong.code, wrong.err.trim().split('\n')]).toEqual([2, [expect.stringContaining('口令不对')]]);
  expect((await run(['key', 'new', '--out', at('lead.json')])).code).toBe(2);
});

it('makes a pack from a table, and says which line of a rule is wrong', async () => {
  const table = '词\t说明\t建议\n蓝鲸奶昔\t竞品的名字\t写自己的品名\n"白熊,冰沙"\n';
  const dry = await redline(
    ['pack', 'import', '-', '--to', at('brand'), '--id', 'brand', '--dry-run'],
    table,
  );
  expect([dry.code, dry.out.split('\n').filter(Boolean)]).toEqual([
    0,
    expect.arrayContaining([expect.any(String)]),
  ]);
  expect(readdirSync(dir)).not.toContain('brand');
  writeFileSync(at('table.tsv'), table);
  await run(['pack', 'import', at('table.tsv'), '--to', at('brand'), '--id', 'brand', '--title', '品牌用词']);
  expect(readdirSync(at('brand')).sort()).toEqual(['brand-1.yaml', 'brand-2.yaml', 'pack.yaml']);
  expect((await run(['pack', 'test', at('brand')])).code).toBe(0);
  const rule = readFileSync(at('brand', 'brand-1.yaml'), 'utf8');
  writeFileSync(at('brand', 'brand-1.yaml'), rule.replace('severity: advise', 'severity: shout'));
  const bad = await run(['pack', 'test', at('brand')]);
  expect([bad.code, bad.out]).toEqual([1, expect.stringMatching(/brand-1\.yaml:\d+: severity/)]);
  expect((await publish(at('brand'), '--title', '试验队')).code).toBe(2);
  writeFileSync(at('brand', 'brand-1.yaml'), rule);
});

it('publishes a folder that any static host can serve; a dry run writes nothing', async () => {
  const dry = await publish(at('brand'), '--title', '试验队', '--dry-run');
  expect([dry.code, readdirSync(dir).includes('site')]).toEqual([0, false]);
  const done = await publish(at('brand'), '--title', '试验队', '--url', 'https://rules.example/team/');
  expect([done.code, done.out]).toEqual([0, expect.stringMatching(/核对码：\d{6}/)]);
  expect(readdirSync(at('site')).sort()).toEqual(['blobs', 'channel', 'packs', 'root']);
  const seen = await verify();
  expect([seen.code, seen.out]).toEqual([0, expect.stringMatching(/brand 品牌用词 1\.0\.0，第 1 版/)]);
});

it('stages a release, gives it to all, takes it back, and kills one rule', async () => {
  const seq = async () => /第 (\d+) 版/.exec((await verify()).out)?.[1];
  expect((await publish(at('brand'), '--who', '小林', '--share', '0')).code).toBe(0);
  expect(await seq()).toBe('1');
  await publish(at('brand'));
  expect(await seq()).toBe('3');
  const by = ['--to', at('site'), '--key', at('lead.json')];
  const back = await run(['pack', 'revoke', 'brand', '3', '--reason', '词表有误', '--back-to', '1', ...by]);
  expect([back.code, await seq()]).toEqual([0, '1']);
  expect((await run(['pack', 'kill', 'brand-1', ...by])).code).toBe(0);
  expect(readFileSync(at('site', 'channel', 'stable.json')).length).toBeLessThan(2048);
  expect((await run(['pack', 'kill', 'brand-1', '--undo', ...by])).code).toBe(0);
});

it('changes the channel’s key by a new root, signed by the old one', async () => {
  await run(['key', 'new', '--out', at('second.json')]);
  const rotate = ['pack', 'rotate-root', '--to', at('site'), '--key', at('lead.json')];
  expect((await run([...rotate, '--new', `channel=${at('second.json')}`])).code).toBe(0);
  expect((await verify()).code).toBe(1);
  expect((await publish()).code).toBe(2);
  expect((await publish('--key', at('second.json'))).code).toBe(0);
  expect((await verify()).code).toBe(0);
});

it('finds one turned bit in what was published', async () => {
  const [name] = readdirSync(at('site', 'blobs'));
  for (const each of readdirSync(at('site', 'blobs'))) {
    const path = at('site', 'blobs', each);
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(path, bytes);
  }
  const found = await verify();
  expect([found.code, found.out, name !== undefined]).toEqual([1, expect.stringContaining('没有采用'), true]);
});

it.each([
  [['pack', 'verify', '/nowhere']],
  [['pack', 'revoke', 'brand']],
  [['key', 'show', '/nowhere']],
  [['pack', 'steal']],
])('bad usage is one line and 2: %s', async (args) => {
  const { code, err } = await redline(args);
  expect([code, err.trim().split('\n').length]).toEqual([2, 1]);
});

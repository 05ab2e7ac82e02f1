import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPack } from '../../scripts/packs.ts';
import { LAWS, MANIFEST, RULE } from '../rules/format/pack-files.ts';
import { redline } from './run.ts';

const BAD = '开业大酬宾，本店拿铁是最佳选择\n通勤首选，点击链接下单';
let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'redline-cli-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const file = async (name: string, text: string | Uint8Array) => {
  await writeFile(join(dir, name), text);
  return join(dir, name);
};

test('a draft with something to change: readable, with place, words, law and article; exit 1', async () => {
  const { code, out, err } = await redline(['check', await file('bad.txt', BAD), '--title', '最佳早餐']);
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(out).toContain('■ 必须改  标题 1:1  “最佳”');
  expect(out).toContain('■ 必须改  正文 1:12  “最佳”');
  expect(out).toContain('◆ 要凭证  正文 2:3  “首选”');
  expect(out).toContain('《中华人民共和国广告法》第9条(3)');
  expect(out).toContain('必须改 2 · 要凭证 1 · 建议 0');
});

test('JSON: findings by part and start, with offsets of the text as typed', async () => {
  const { code, out } = await redline(
    ['check', '-', '--format', 'json', '--title', '最佳早餐', '--tags', '早餐,探店', '--explain'],
    BAD,
  );
  const { findings, context, suppressed, packs } = JSON.parse(out);
  expect(code).toBe(1);
  expect(findings.map(({ part, start, text }: Record<string, unknown>) => [part, start, text])).toEqual([
    ['title', 0, '最佳'],
    ['body', BAD.indexOf('最佳'), '最佳'],
    ['body', BAD.indexOf('首选'), '首选'],
  ]);
  expect(context.commercial).toMatchObject({ value: 'yes' });
  // What was let pass is said with its reason: “最” alone is another rule's word, and 最佳 has its own.
  expect(suppressed).toMatchObject([{ part: 'title', text: '最', by: 'allowed-phrase', detail: '最佳' }]);
  expect(packs).toContainEqual({
    id: 'cn-advertising-law',
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  });
});

test('--fail-on decides what counts', async () => {
  const warned = '通勤首选，点击链接下单';
  const exits = ['block', 'warn', 'never'].map(
    async (bar) => (await redline(['check', '-', '--fail-on', bar], warned)).code,
  );
  expect(await Promise.all(exits)).toEqual([0, 1, 0]);
});

test('nothing found says what was looked at; an empty draft is no error', async () => {
  const { code, out } = await redline(['check', '-'], '');
  expect(code).toBe(0);
  expect(out).toMatch(/没发现问题（文字，规则 \d{4}-\d\d-\d\d；图片未检查）/);
});

test('--jsonl: a bad line is reported in its place, the run goes on, and 2 beats 1', async () => {
  const lines = [
    '{"id":"a","text":"最佳礼物，下单包邮","platform":"xiaohongshu"}',
    'no json',
    '{"id":"b"}',
    '{"id":"c","text":"x","platform":"myspace"}',
    '{"id":4,"text":"\\ud800 最佳礼物，下单包邮"}',
  ];
  const { code, out, err } = await redline([
    'check',
    '--jsonl',
    await file('in.jsonl', `${lines.join('\n')}\n`),
  ]);
  expect({ code, err }).toEqual({ code: 2, err: '' });
  const [a, none, b, c, lone] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(a).toMatchObject({ id: 'a', findings: [{ text: '最佳' }], context: { platform: 'xiaohongshu' } });
  expect(none).toEqual({ error: { code: 'bad-json', text: expect.any(String) } });
  expect(b).toEqual({ id: 'b', error: { code: 'bad-draft', text: expect.stringContaining('text') } });
  expect(c).toEqual({ id: 'c', error: { code: 'bad-draft', text: expect.stringContaining('platform') } });
  expect(lone).toMatchObject({ id: 4, findings: [{ start: 2, end: 4 }] });
});

test('bad usage and unreadable input: exit 2, one line that says what to do', async () => {
  const latin = await file('latin.txt', Uint8Array.of(0xd7, 0xee, 0xbc, 0xd1));
  const calls = [
    ['check', join(dir, 'missing.txt')],
    ['check', latin],
    ['check', '-', '--colour', 'red'],
    ['check', '-', '--fail-on', 'maybe'],
    ['check', '-', '--industry', 'wizard'],
    ['check', '-', '--pack', latin],
    ['chekc'],
    [],
  ];
  for (const args of calls) {
    const { code, out, err } = await redline(args, 'x');
    expect({ args, code, out }).toEqual({ args, code: 2, out: '' });
    expect(err, args.join(' ')).toMatch(/^redline: .{8,}\n$/);
  }
});

test('a draft of 1,000,000 characters is checked to its end; one more is refused', async () => {
  const tail = '下单包邮，最佳';
  const long = `${'好'.repeat(1_000_000 - tail.length)}${tail}`;
  const checked = await redline(['check', '-', '--format', 'json', '--commercial', 'yes'], long);
  expect(JSON.parse(checked.out).findings).toMatchObject([{ start: 999_998, end: 1_000_000 }]);
  const refused = await redline(['check', '-'], `${long}。`);
  expect({ code: refused.code, out: refused.out }).toEqual({ code: 2, out: '' });
  expect(refused.err).toContain('1000000');
});

test('--pack adds a folder of rules or a compiled pack', async () => {
  await file('pack.yaml', MANIFEST);
  await file('laws.yaml', LAWS);
  await file('magic.yaml', RULE);
  const compiled = await file('toy.pack', new Uint8Array((await buildPack(dir)).buffer));
  for (const pack of [dir, compiled]) {
    const { code, out } = await redline(['check', '-', '--pack', pack, '--format', 'json'], '魔法面霜');
    expect(code).toBe(1);
    expect(JSON.parse(out).findings).toMatchObject([{ packId: 'toy', text: '魔法' }]);
  }
});

test('a draft cannot steer the terminal that shows it', async () => {
  const { out } = await redline(['check', '-', '--commercial', 'yes'], '最\u001b佳礼物');
  expect(out).toContain('“最 佳”');
  expect(out).not.toContain('\u001b');
});

import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { RecordContradicts, RecordOfOthers } from '../../review/record/errors.ts';
import { dayInChina, retentionOf } from '../../review/record/retention.ts';
import { sealRecord } from '../../review/record/seal.ts';
import { verifyRecord } from '../../review/record/verify.ts';
import { utf8 } from '../../rules/trust/bytes.ts';
import { redline } from '../cli/run.ts';
import { exported, toldCase } from './record-team.ts';
import { DAY, subtle, T0 } from './team.ts';

let told: Awaited<ReturnType<typeof toldCase>>;
let made: Awaited<ReturnType<typeof exported>>;
beforeAll(async () => {
  told = await toldCase();
  made = await exported(told);
});

const golden = (name: string) => readFileSync(new URL(`../vectors/${name}`, import.meta.url));

describe('a record', () => {
  test('says who approved what under which rules, and holds without anything else', async () => {
    for (const text of [made.html, made.json]) {
      const { state, exporter, record } = await verifyRecord(utf8(text), subtle);
      expect(state).toMatchObject({
        status: 'published',
        conditions: ['开合作声明'],
        gaps: [],
        void: [{ reason: 'left-out' }],
      });
      expect(exporter.id).toBe('lee');
      expect(record.advert.advertiser).toBe('上海晨光餐饮有限公司');
    }
    expect(made.html).toContain('买一送一，到店即享');
    expect(made.html).toContain('《互联网广告管理办法》第13(4)条');
    expect(made.html).not.toContain('<b>买一送一');
  });

  test('the advertising file leaves out what colleagues said and says how much; the working copy has it', async () => {
    expect(made.html + made.json).not.toContain('老板');
    expect(made.record.leftOut).toHaveLength(1);
    const all = made.record.events.map((text) => Buffer.from(JSON.parse(text).payload, 'base64').toString());
    expect(all.join()).not.toContain('老板');
    const working = await exported(told, { kind: 'working' });
    expect(working.html).toContain('老板催得急');
    expect((await verifyRecord(utf8(working.html), subtle)).record.leftOut).toEqual([]);
  });

  test('an exporter cannot say more than the events do', async () => {
    const { people, story } = told;
    const lie = { ...made.record, status: 'approved' };
    const where = { team: people.roster.team, at: story.at };
    const text = await sealRecord(`{"record":${JSON.stringify(lie)}`, 'json', where, people.lee, subtle);
    await expect(verifyRecord(utf8(text), subtle)).rejects.toThrow(RecordContradicts);
  });

  test('a pinned team accepts no other', async () => {
    await expect(verifyRecord(utf8(made.html), subtle, '0'.repeat(64))).rejects.toThrow(RecordOfOthers);
  });
});

describe('golden files of version 1 are still believed, and no changed byte is', () => {
  test.each(['record-v1.html', 'record-v1.json'])('%s', async (name) => {
    const bytes = Uint8Array.from(golden(name));
    const { state } = await verifyRecord(bytes, subtle);
    expect(state.status).toBe('published');
    const refused = async (at: number, bit: number) => {
      const changed = Uint8Array.from(bytes);
      changed[at] = changed[at]! ^ bit;
      return verifyRecord(changed, subtle).then(
        () => at,
        () => undefined,
      );
    };
    // Every byte of the last kilobyte (mark, seal, tail), and every 37th before it.
    const places = Array.from(bytes.keys()).filter((at) => at > bytes.length - 1024 || at % 37 === 0);
    const believed = await Promise.all(places.map((at) => refused(at, 1 << (at % 7))));
    expect(believed.filter((at) => at !== undefined)).toEqual([]);
  });

  test('redline review verify: 0 for the file, 1 after one changed byte, 2 without one', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'redline-record-'));
    try {
      const bytes = golden('record-v1.html');
      const file = join(dir, 'case.html');
      await writeFile(file, bytes);
      const good = await redline(['review', 'verify', file]);
      expect({ code: good.code, err: good.err }).toEqual({ code: 0, err: '' });
      expect(good.out).toContain('核对通过');
      const at = bytes.indexOf('买一送一');
      bytes[at + 2] = bytes[at + 2]! ^ 1;
      await writeFile(file, bytes);
      const bad = await redline(['review', 'verify', file]);
      expect({ code: bad.code, out: bad.out }).toEqual({ code: 1, out: '' });
      expect(bad.err).toMatch(/^redline: .*改动.*\n$/);
      expect((await redline(['review', 'verify', join(dir, 'none')])).code).toBe(2);
      expect((await redline(['review', 'verify'])).code).toBe(2);
    } finally {
      await rm(dir, { recursive: true });
    }
  });
});

describe('retention', () => {
  const at = (day: string) => Date.parse(`${day}T12:00:00+08:00`);

  test('a post that is online never runs out; taken down, three years by IA 13(4) and 14', () => {
    expect(retentionOf('post')).toEqual({
      basis: [
        { law: 'IA', article: '13(4)' },
        { law: 'IA', article: '14' },
      ],
    });
    expect(retentionOf('post', at('2026-11-25'))).toMatchObject({ from: '2026-11-25', until: '2029-11-25' });
    expect(retentionOf('post', at('2028-02-29'))).toMatchObject({ until: '2031-03-01' });
    expect(retentionOf('post', at('2028-02-29'), 4)).toMatchObject({ until: '2032-02-29' });
    expect(retentionOf('post', at('2026-11-25'), 1)).toMatchObject({ until: '2029-11-25' });
  });

  test('a live: from its end, LIVE 27, 28, 31, 45', () => {
    const { basis, from } = retentionOf('live', at('2026-11-11'));
    expect(from).toBe('2026-11-11');
    expect(basis.map(({ law, article }) => `${law} ${article}`)).toEqual([
      'LIVE 27',
      'LIVE 28',
      'LIVE 31',
      'LIVE 45',
    ]);
  });

  test('days are China’s, by the calendar of a machine that has one', () => {
    for (let n = 0; n < 3000; n += 1) {
      const moment = T0 + n * 1.37 * DAY + n * 997;
      expect(dayInChina(moment)).toBe(new Date(moment + 8 * 3600_000).toISOString().slice(0, 10));
    }
  });
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { LeadRow } from '../../components/lead/row.ts';
import { changesOf } from '../../entrypoints/options/lead/changes.ts';
import { lawNotes, tableNotes } from '../../entrypoints/options/lead/conflicts.ts';
import { invitation, PutFailed, placeOf, putUnsent, zipOf } from '../../entrypoints/options/lead/deliver.ts';
import { addRows, blankRow, type Desk, emptyDesk } from '../../entrypoints/options/lead/desk.ts';
import { packFilesOf } from '../../entrypoints/options/lead/pack-files.ts';
import {
  type LeadEdges,
  publish,
  type Rollout,
  startTeam,
  stepBack,
  toEverybody,
} from '../../entrypoints/options/lead/release.ts';
import { restoreTeam } from '../../entrypoints/options/lead/restore-team.ts';
import { forkRows, readSheet } from '../../entrypoints/options/lead/sheet.ts';
import { readXlsx } from '../../entrypoints/options/lead/xlsx.ts';
import { check, draftOf, loadPack } from '../../rules/engine/index.ts';
import { compilePack } from '../../rules/format/index.ts';
import { readInvite, releaseFor, WrongPassphrase } from '../../rules/trust/index.ts';
import { samplePack } from '../gallery/edge.ts';
import { NOW, random, subtle } from '../rules/trust/lab.ts';

const TODAY = '2026-11-25';
const EDGES: LeadEdges = { subtle, random, now: () => NOW, today: () => TODAY };
const ALL: Rollout = { share: 10_000, names: [] };
const NAMES = new Map([['小红书', 'xiaohongshu']]);

const row = (words: string, more: Partial<LeadRow> = {}) => ({ ...blankRow(''), words, ...more });
const deskOf = (...rows: LeadRow[]): Desk => ({ ...addRows(emptyDesk('abc'), rows), title: '团队用词' });
const filesOf = ({ packId, title, rows, ownNames }: Desk) =>
  packFilesOf({ id: packId, title, version: '1.0.1', rows, ownNames }, TODAY);

test('a pasted table is read by its columns, and says what was filled in', () => {
  const [first, second, third] = readSheet(
    '词\t级别\t平台\t说明\n半价\t要凭证\t小红书\t要依据\n奶昔\t狠狠改\t火星\t\n奶茶\t■ 必须改\t\t',
    NAMES,
    '有什么凭证？',
  );
  expect(first).toMatchObject({
    row: { severity: 'warn', platform: 'xiaohongshu', question: '有什么凭证？' },
  });
  expect(second!.notes.map(({ code }) => code)).toEqual(['lead_note_severity', 'lead_note_platform']);
  expect(third!.row.severity).toBe('block');
});

test.each([
  ['one word', row('蓝鲸奶昔')],
  [
    'several words, a platform, a question',
    row('蓝鲸、紫象，红马', { platform: 'xiaohongshu', severity: 'warn', question: '凭证？' }),
  ],
  [
    'examples of its own',
    row('蓝鲸', { flag: '今天喝蓝鲸奶昔', pass: '今天喝奶昔', suggestion: '写口味；写做法' }),
  ],
  ['a block', row('蓝鲸', { severity: 'block' })],
])('a line becomes a rule that passes its own examples: %s', (_, line) => {
  const { buffer, report } = compilePack(filesOf(deskOf(line)));
  expect(report.errors).toEqual([]);
  expect(loadPack(buffer!).rules).toHaveLength(1);
});

test('a word inside the shop’s own name is found everywhere but there', () => {
  const { buffer } = compilePack(filesOf({ ...deskOf(row('蓝鲸奶昔')), ownNames: '蓝鲸奶昔实验室、小鹿' }));
  const found = (text: string) => check(draftOf(text, {}, TODAY), [loadPack(buffer!)]).findings.length;
  expect([found('今天喝蓝鲸奶昔'), found('蓝鲸奶昔实验室开门了')]).toEqual([1, 0]);
});

test('says which line repeats, asks nothing, holds no word in its example, or hits an own name', () => {
  const desk = deskOf(
    row('奶昔'),
    row('奶昔'),
    row('半价', { severity: 'warn' }),
    row('甲乙', { flag: '没有' }),
  );
  const notes = tableNotes(desk.rows, '奶昔店');
  expect(notes.map(({ row: id, code, stops }) => [id, code, stops])).toEqual([
    ['team-abc-1', 'lead_note_own_name', false],
    ['team-abc-2', 'lead_note_twice', false],
    ['team-abc-2', 'lead_note_own_name', false],
    ['team-abc-3', 'lead_note_asks_nothing', true],
    ['team-abc-4', 'lead_note_flag', true],
  ]);
});

test('a line looser than the law is said to do nothing; one as hard is not', () => {
  const law = [loadPack(samplePack())];
  const hard = law[0]!.rules[0]!.severity;
  const [soft, same] = deskOf(row('全网最低价'), row('全网最低价', { severity: hard })).rows;
  expect(lawNotes([soft!, same!], law, TODAY).map((note) => note.row)).toEqual([soft!.id]);
});

test('the difference to what is published names lines that came, went and changed', () => {
  const desk = deskOf(row('甲'), row('乙'), row('丙'));
  const [first, second] = desk.rows;
  const now = [first!, { ...second!, message: '新说明' }, { ...row('丁'), id: 'team-abc-4' }];
  expect(changesOf(desk.rows, now)).toEqual([
    { kind: 'changed', words: '乙', cells: [{ from: '', to: '新说明' }] },
    { kind: 'added', words: '丁', cells: [] },
    { kind: 'removed', words: '丙', cells: [] },
  ]);
});

test('a published pack is copied back into lines; what is more than words is counted', () => {
  const files = filesOf(deskOf(row('蓝鲸、紫象', { message: '换一个', platform: 'xiaohongshu' })));
  const near = { path: 'n.yaml', text: JSON.stringify({ kind: 'near' }) };
  const { rows, left } = forkRows([...files, near]);
  expect(left).toBe(1);
  expect(rows).toMatchObject([{ words: '蓝鲸、紫象', message: '换一个', platform: 'xiaohongshu' }]);
});

async function published() {
  const desk = deskOf(row('蓝鲸'));
  const { team } = await startTeam(EDGES, {
    title: '小鹿家',
    urls: ['https://static.example.com/redline/'],
    passphrase: 'correct horse',
  });
  return publish(desk, team, { notes: '', rollout: { share: 0, names: ['小鹿'] } }, EDGES);
}

const gets = (desk: Desk, name: string) =>
  releaseFor(subtle, desk.packId, desk.team!.channel.packs[desk.packId]!, { installId: 'x', name });

test('the first release goes to everybody, the next to those named, then to all', async () => {
  const first = await published();
  expect((await gets(first, '别人')).seq).toBe(1);
  const second = await publish(
    first,
    first.team!,
    { notes: '', rollout: { share: 0, names: ['小鹿'] } },
    EDGES,
  );
  expect([(await gets(second, '小鹿')).seq, (await gets(second, '别人')).seq]).toEqual([2, 1]);
  const third = { ...second, team: await toEverybody(second, second.team!, EDGES) };
  expect((await gets(third, '别人')).seq).toBe(2);
});

test('a step back takes every later release back, and the next gets a number of its own', async () => {
  let desk = await published();
  for (const notes of ['二', '三']) desk = await publish(desk, desk.team!, { notes, rollout: ALL }, EDGES);
  desk = { ...desk, team: await stepBack(desk, desk.team!, desk.releases.at(-1)!.release, '错了', EDGES) };
  expect(desk.team!.channel.revoked.map(({ seq }) => seq).sort()).toEqual([2, 3]);
  expect((await gets(desk, '别人')).seq).toBe(1);
  desk = await publish(desk, desk.team!, { notes: '四', rollout: ALL }, EDGES);
  expect((await gets(desk, '别人')).seq).toBe(4);
});

test('files are put with the channel last; after a failure only the rest is put', async () => {
  const { team } = await published();
  const put: string[] = [];
  let left = team!.unsent;
  const host = (statusAt: (n: number) => number) => ({
    put: async (url: string) => statusAt(put.push(url)),
  });
  const target = { url: 'https://static.example.com/redline/', authorization: '' };
  const sent = async (path: string) => {
    left = left.filter((each) => each !== path);
  };
  const failing = putUnsent(
    host((n) => (n === 3 ? 507 : 201)),
    team!,
    target,
    sent,
  );
  await expect(failing).rejects.toMatchObject({
    code: 'lead_put_status',
    params: [expect.any(String), '507'],
  });
  expect(left).toHaveLength(2);
  await putUnsent(
    host(() => 201),
    { ...team!, unsent: left },
    target,
    sent,
  );
  expect(left).toEqual([]);
  expect(put).toHaveLength(5);
  expect(put.at(-1)).toMatch(/channel\/stable\.json$/);
  const offline = { put: () => Promise.reject(new TypeError('no')) };
  await expect(putUnsent(offline, team!, target, sent)).rejects.toBeInstanceOf(PutFailed);
});

test('the link pins the root and says the same digits whoever it is for', async () => {
  const { team } = await published();
  const [one, other] = await Promise.all([invitation(subtle, team!, ''), invitation(subtle, team!, '小鹿')]);
  expect(readInvite(other.link)).toMatchObject({
    member: '小鹿',
    root: { version: 1, sha256: team!.rootHash },
  });
  expect(one.digits).toBe(other.digits);
});

test.each([
  ['https://static.example.com/redline', 'https://static.example.com/redline/'],
  [' https://static.example.com ', 'https://static.example.com/'],
  ['http://static.example.com/', undefined],
  ['https://static.example.com/?a=b', undefined],
  ['static.example.com', undefined],
])('the place %s is taken as %s', (typed, place) => {
  expect(placeOf(typed)).toBe(place);
});

test('a spreadsheet’s first sheet becomes tabbed lines', async () => {
  const bytes = readFileSync(new URL('words.xlsx', import.meta.url));
  expect(await readXlsx(new Blob([bytes]))).toBe('词\t级别\n蓝鲸奶昔\t建议\n全场半价\t要凭证');
});

test('another computer goes on from the backup and the folder, with the same team and the same rule ids', async () => {
  const desk = deskOf(row('蓝鲸', { message: '换一个' }), row('紫象'));
  const place = {
    title: '小鹿家',
    urls: ['https://static.example.com/redline/'],
    passphrase: 'correct horse',
  };
  const { team, backup } = await startTeam(EDGES, place);
  let held = await publish(desk, team, { notes: '一', rollout: ALL }, EDGES);
  held = await publish(held, held.team!, { notes: '二', rollout: ALL }, EDGES);
  const zip = zipOf(held.team!, { text: (code) => code });
  const given = { backup: JSON.stringify(backup), zip, url: place.urls[0]! };
  await expect(restoreTeam(EDGES, { ...given, passphrase: 'wrong' })).rejects.toBeInstanceOf(WrongPassphrase);
  const again = {
    ...emptyDesk('zzz'),
    ...(await restoreTeam(EDGES, { ...given, passphrase: 'correct horse' })),
  };
  expect(again.rows.map(({ id, words }) => [id, words])).toEqual([
    ['team-abc-1', '蓝鲸'],
    ['team-abc-2', '紫象'],
  ]);
  const third = await publish(again, again.team!, { notes: '三', rollout: ALL }, EDGES);
  expect([third.team!.root.team, third.releases[0]!.release.seq]).toEqual([team.root.team, 3]);
});

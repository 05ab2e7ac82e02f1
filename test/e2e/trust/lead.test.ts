import { mkdirSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Site } from '../../../rules/trust/index.ts';
import { publishPath, type Server, serveSites } from '../server.ts';
import { markedAt } from './marks.ts';
import { Nginx } from './nginx.ts';
import { LiveWorker } from './worker.ts';

const RULES = 'rules.example.com';
const PLACE = `https://${RULES}/team/`;
const CREATOR = 'creator.xiaohongshu.com';
const DRAFT = '新品上线，蓝鲸奶昔今天开喝，紫象豆乳也来了';
const TABLE = [
  ['词', '级别', '说明', '建议', '问题'].join('\t'),
  ['蓝鲸奶昔', '建议', '新名字还没定', '写“新口味”', ''].join('\t'),
  ['全场半价', '要凭证', '要有活动依据', '写清活动时间', '活动编号是什么？'].join('\t'),
  ['国家级', '建议', '我们自己说说', '写具体荣誉', ''].join('\t'),
].join('\n');
const SHOTS = new URL('../../../.output/lead/', import.meta.url).pathname;

let nginx: Nginx;
let sites: Server;
let lead: LiveWorker;
let member: LiveWorker;
let desk: Page;
let draft: Page;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  nginx = await Nginx.start([RULES]);
  sites = await serveSites();
  const hosts = { [RULES]: nginx.port, [CREATOR]: sites.port };
  lead = await LiveWorker.start(hosts, nginx.spki);
  member = await LiveWorker.start(hosts, nginx.spki);
  await member.grant(RULES);
  desk = await lead.own('options.html#team');
}, 120_000);

afterAll(async () => {
  await lead?.close();
  await member?.close();
  await nginx?.stop();
  await sites?.close();
});

/** One step as a person sees it, in both themes. */
async function shot(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${SHOTS}${name}-${colorScheme}.png`, fullPage: true });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** What the browser saved when this was clicked. */
async function saved(page: Page, id: string): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId(id).click()]);
  return new Uint8Array(readFileSync(await download.path()));
}

/** The lead's zip, unpacked on the host as it is. */
async function unpackOnHost(): Promise<string[]> {
  const files = unzipSync(await saved(desk, 'zip'));
  nginx.put(new Map(Object.entries(files)) as Site);
  return Object.keys(files);
}

const passed = () => desk.getByTestId('trial').getByText('都通过了').waitFor({ timeout: 60_000 });

async function signRelease(notes: string): Promise<void> {
  await desk.getByTestId('publish-notes').fill(notes);
  await desk.getByTestId('publish').click();
  await desk.getByTestId('history').getByText(notes).waitFor();
}

describe('from a pasted table to a draft somewhere else', () => {
  it('a pasted table shows what each line becomes, and is taken', async () => {
    await desk.getByTestId('lead-own-names').fill('蓝鲸奶昔实验室');
    await desk.getByTestId('lead-paste').fill(TABLE);
    const preview = desk.getByTestId('preview');
    await preview.getByText('读到 3 行，其中 3 行是新的').waitFor();
    expect(await preview.locator('tbody tr').count()).toBe(3);
    await shot(desk, '1-paste');
    await desk.getByTestId('take').click();
    await passed();
    await desk.getByTestId('lead_note_law').filter({ hasText: '国家级' }).waitFor();
    await desk.getByTestId('lead_note_own_name').filter({ hasText: '蓝鲸奶昔实验室' }).waitFor();
    await desk.getByTestId('try-draft').fill(DRAFT);
    await desk.getByTestId('try-found').getByText('蓝鲸奶昔').waitFor();
    await shot(desk, '2-table');
  });

  it('a key is made with its backup, and the folder is signed and unpacked on nginx', async () => {
    await desk.getByTestId('start-team').fill('小鹿家内容组');
    await desk.getByTestId('start-url').fill(PLACE);
    await desk.getByTestId('start-pass').fill('correct horse battery');
    await desk.getByTestId('start-again').fill('correct horse battery');
    const backup = JSON.parse(new TextDecoder().decode(await saved(desk, 'start')));
    expect(backup).toMatchObject({ type: 'redline-key/1', name: '小鹿家内容组' });
    await signRelease('第一版');
    const paths = await unpackOnHost();
    expect(paths.filter((path) => path.startsWith('root/') || path.startsWith('channel/'))).toEqual([
      'root/1.json',
      'channel/stable.json',
    ]);
    await shot(desk, '3-published');
  });

  it('the key cannot be read back out of the browser', async () => {
    const refused = await desk.evaluate(async () => {
      const request = indexedDB.open('redline-lead');
      const db = await new Promise<IDBDatabase>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
      const asked = db.transaction('desk').objectStore('desk').get('desk');
      const held = await new Promise<{ team: { key: { key: CryptoKey } } }>((resolve) => {
        asked.onsuccess = () => resolve(asked.result);
      });
      db.close();
      return crypto.subtle.exportKey('pkcs8', held.team.key.key).then(
        () => 'exported',
        (error: Error) => error.name,
      );
    });
    expect(refused).toBe('InvalidAccessError');
  });

  it('a member joins by the link, sees the same digits, and the open draft picks the rules up', async () => {
    draft = await member.context.newPage();
    await draft.goto(`https://${CREATOR}${publishPath('xiaohongshu-textarea')}`);
    await draft.fill('textarea', DRAFT);
    await draft.waitForFunction(() => document.querySelector('redline-root') !== null);
    const link = await desk.getByTestId('invite-link').inputValue();
    const settings = await member.own('options.html#settings');
    await settings.getByTestId('join-link').fill(link);
    const digits = await settings.getByTestId('join-digits').textContent();
    expect(digits).toMatch(/^\d{6}$/);
    expect(digits).toBe(await desk.getByTestId('invite-digits').textContent());
    await shot(settings, '4-join');
    await settings.getByTestId('join').click();
    await settings.getByText('加入好了').waitFor({ timeout: 60_000 });
    await markedAt(draft, 'redline-advise', DRAFT.indexOf('蓝鲸奶昔'));
    await shot(draft, '5-draft');
    await settings.close();
  });

  it('a second release comes with “update now”, says what changed, and is taken back again', async () => {
    const packs = await member.own('options.html#packs');
    await packs.getByTestId('news').waitFor();
    await desk.getByTestId('lead-add').click();
    await desk.locator('[data-cell=words]').last().fill('紫象豆乳');
    await passed();
    await signRelease('加了紫象豆乳');
    await unpackOnHost();
    await packs.getByTestId('sync').click();
    await packs.getByText('已换成新规则').waitFor({ timeout: 60_000 });
    await packs.getByTestId('news').getByText('加了紫象豆乳').waitFor();
    await markedAt(draft, 'redline-advise', DRAFT.indexOf('紫象豆乳'));
    await packs.getByTestId('rule-search').fill('紫象豆乳');
    await expect.poll(() => packs.getByTestId('rule').count(), { timeout: 30_000 }).toBe(1);
    await shot(packs, '6-packs');

    await desk.getByTestId('back-1').click();
    await desk.getByTestId('back-1').click();
    await desk.getByTestId('history').getByText('已撤回').waitFor();
    await unpackOnHost();
    await packs.getByTestId('sync').click();
    await expect.poll(async () => (await member.team()).packs[0]?.seq, { timeout: 60_000 }).toBe(1);
    await shot(desk, '7-history');
  });

  it('a spreadsheet file is read in the page, whatever its worker may not load', async () => {
    const file = new URL('../../options/words.xlsx', import.meta.url).pathname;
    await desk.getByTestId('lead-file').setInputFiles(file);
    await desk.getByTestId('preview').getByText('读到 2 行，其中 0 行是新的').waitFor();
  });

  it('a word of one’s own list is marked no more in the open draft', async () => {
    const settings = await member.own('options.html#settings');
    await settings.getByTestId('personal').fill('蓝鲸奶昔');
    await settings.getByTestId('personal-save').click();
    await settings.getByText('存好了').waitFor();
    await draft.waitForFunction(() => {
      const { highlights } = CSS as never as { highlights: Map<string, Set<AbstractRange>> };
      return [...(highlights.get('redline-advise') ?? [])].length === 0;
    });
    await settings.close();
  });

  it('everything is there again after the page was closed', async () => {
    await desk.close();
    desk = await lead.own('options.html#team');
    await desk.getByTestId('history').waitFor();
    expect(
      await desk
        .locator('[data-cell=words]')
        .evaluateAll((cells) => cells.map((cell) => (cell as HTMLInputElement).value)),
    ).toEqual(['蓝鲸奶昔', '全场半价', '国家级', '紫象豆乳']);
  });
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtExtension } from '../../../scripts/build.ts';
import type { Browser, Tab } from '../browser.ts';
import { startChromium } from '../chromium.ts';
import { cliFindings } from '../cli.ts';
import { startFirefox } from '../firefox.ts';
import { fill, modelOf, openDraftPage } from '../page.ts';
import { HOSTS, type Server, serveSites } from '../server.ts';
import { beside, press, saved, shows, standing, textOf, write } from './bench.ts';

const DRAFT = '国家级配方，这款面霜用了两周。\n#面霜 #护肤';
const paragraphs = (text: string) => text.split('\n').map((line) => [{ text: line }]);
const draft = (text: string) => ({ title: '换季面霜', paragraphs: paragraphs(text) });

let server: Server;
let chromium: Browser;
let firefox: Browser;
beforeAll(async () => {
  server = await serveSites();
  chromium = await startChromium({ extension: builtExtension('chromium'), port: server.port });
  firefox = await startFirefox({ extension: builtExtension('firefox'), port: server.port });
}, 120_000);
afterAll(async () => {
  await chromium?.close();
  await firefox?.close();
  await server?.close();
});

/** The lead founds a team in Firefox and takes in the creator's device from Chromium. */
async function team(lead: Tab, creator: Tab): Promise<void> {
  await write(lead, 'team-title', '样例小组');
  await write(lead, 'team-name', '小瑞');
  await press(lead, 'team-found');
  await shows(lead, 'members');
  await write(creator, 'card-name', '小艾');
  await creator.until(
    () => document.querySelector<HTMLTextAreaElement>('[data-testid=card]')!.value.includes('小艾'),
    0,
  );
  const card = await creator.run(
    () => document.querySelector<HTMLTextAreaElement>('[data-testid=card]')!.value,
  );
  await write(lead, 'enrol-text', card);
  await press(lead, 'enrol-take');
  await lead.until(
    () => document.querySelector('[data-testid=members]')!.textContent!.includes('小艾'),
    0,
    30_000,
  );
  await write(creator, 'team-text', await saved(lead, 'team-file'));
  await press(creator, 'team-take');
  await press(creator, 'team-yes');
  await shows(creator, 'members');
}

const PATIENT = { timeout: 30_000 };

/** The reviewer selects words in the text and says something about them. */
async function comment(desk: Tab, words: string, said: string): Promise<void> {
  await desk.run((wanted) => {
    const nodes = document.createTreeWalker(
      document.querySelector('[data-part=body]')!,
      NodeFilter.SHOW_TEXT,
    );
    while (nodes.nextNode()) {
      const at = nodes.currentNode.textContent!.indexOf(wanted);
      if (at < 0) continue;
      getSelection()!.setBaseAndExtent(nodes.currentNode, at, nodes.currentNode, at + wanted.length);
      nodes.currentNode.parentElement!.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
    }
  }, words);
  await write(desk, 'comment-text', said);
  await press(desk, 'comment-send');
  await desk.until(
    (text) => document.querySelector('[data-testid=history]')!.textContent!.includes(text),
    said,
    30_000,
  );
}

async function chip(page: Tab, wanted: string): Promise<void> {
  await page.until(
    (state) =>
      document.querySelector('redline-root')?.shadowRoot?.querySelector(`.review[data-standing=${state}]`) !=
      null,
    wanted,
    30_000,
  );
}

/** The terminal's word on an exported record: its exit code. */
function verify(record: string): number | null {
  const file = join(mkdtempSync(join(tmpdir(), 'redline-record-')), 'case');
  writeFileSync(file, record);
  const cli = fileURLToPath(new URL('../../../cli/redline.ts', import.meta.url));
  return spawnSync(process.execPath, [cli, 'review', 'verify', file]).status;
}

it('a creator in Chromium submits by file, a reviewer in Firefox approves, and any change after it shows', async () => {
  const lead = await firefox.own('workbench.html#view=team');
  const joining = await chromium.own('workbench.html#view=team');
  await team(lead, joining);
  await joining.close();

  const page = await openDraftPage(chromium, 'xiaohongshu-textarea', draft(DRAFT));
  await page.until(() => document.querySelector('redline-root') !== null, 0, 30_000);
  const bench = await beside(chromium, HOSTS[0]!);
  await standing(bench, 'not-submitted');
  await press(bench, 'submit');
  await shows(bench, 'send-preview');
  const { title, body } = await modelOf(page);
  const shown = await bench.run(() =>
    [...document.querySelectorAll<HTMLElement>('[data-sent]')].map(({ dataset, textContent }) => [
      dataset.sent,
      textContent,
    ]),
  );
  expect(shown).toEqual([
    ['title', title],
    ['body', body],
  ]);
  await press(bench, 'send');
  await standing(bench, 'submitted');
  const sent = await saved(bench, 'save-case');

  await press(lead, 'view-desk');
  await write(lead, 'case-text', sent);
  await press(lead, 'case-take');
  await shows(lead, 'case');
  const read = await lead.run(() =>
    [...document.querySelectorAll<HTMLElement>('[data-part]')].map(({ textContent }) => textContent),
  );
  expect(read).toEqual([title, body]);
  const keys = () =>
    lead.run(() =>
      [...document.querySelectorAll<HTMLElement>('[data-testid=disposition]')]
        .map(({ dataset }) => dataset.key)
        .sort(),
    );
  const expected = cliFindings(title, body).map(({ key }) => key);
  // The desk looks again with its own rules, which takes a moment.
  await expect.poll(keys, PATIENT).toEqual(expected.sort());
  expect(expected.length).toBeGreaterThan(0);
  await comment(lead, '两周', '写清天数');
  await write(lead, 'conditions', '开合作声明');
  await press(lead, 'approve');
  await lead.until(
    () => document.querySelector('[data-testid=case] [data-standing=approved]') !== null,
    0,
    30_000,
  );
  const reply = await saved(lead, 'save-reply');

  await write(bench, 'reply-text', reply);
  await press(bench, 'reply-take');
  await standing(bench, 'approved');
  await expect.poll(() => textOf(bench, 'same-text'), PATIENT).toContain('未核对');
  await expect.poll(() => textOf(bench, 'case-conditions'), PATIENT).toBe('开合作声明');

  await chip(page, 'approved');
  await expect.poll(() => page.run(() => CSS.highlights.get('redline-comment')?.size), PATIENT).toBe(1);
  const record = await saved(lead, 'export-working');
  expect(verify(record)).toBe(0);
  expect(verify(record.replace('"status":"approved"', '"status":"published"'))).toBe(1);

  const changes = {
    invisible: DRAFT.replace('面霜用', '面霜\u200b用'),
    lookAlike: DRAFT.replace('两周', '⼆周'),
    homoglyph: DRAFT.replace('#护肤', '＃护肤'),
  };
  for (const changed of Object.values(changes)) {
    await fill(page, draft(changed));
    await standing(bench, 'changed-since-approval');
    await shows(bench, 'diff');
    await chip(page, 'changed-since-approval');
    await fill(page, draft(DRAFT));
    await standing(bench, 'approved');
  }
  await fill(page, draft(changes.invisible));
  await standing(bench, 'changed-since-approval');
  await expect.poll(() => textOf(bench, 'diff'), PATIENT).toContain('U+200B');
  // A platform sets topics apart and leaves blanks behind them: the text is the same.
  await fill(page, draft(DRAFT.replace('\n#面霜', ' \n\n#面霜').concat(' ')));
  await standing(bench, 'approved');

  const popup = await chromium.popup(page);
  await popup.until(() => document.querySelector('[data-standing=approved]') !== null, 0, 30_000);
  await popup.close();
  // Nobody's name or words are in the page.
  const inPage = await page.run(() => {
    const root = document.querySelector('redline-root')!.shadowRoot!;
    return document.documentElement.outerHTML + root.innerHTML;
  });
  expect(inPage).not.toMatch(/小瑞|开合作声明|写清天数/);
}, 240_000);

import { afterAll, beforeAll, it } from 'vitest';
import { builtExtension } from '../../scripts/build.ts';
import type { Browser, Tab } from './browser.ts';
import { startFirefox } from './firefox.ts';

let browser: Browser;
let desk: Tab;
beforeAll(async () => {
  browser = await startFirefox({ extension: builtExtension('firefox'), port: 1 });
  desk = await browser.own('options.html#team');
});
afterAll(() => browser?.close());

const there = (id: string, milliseconds = 30_000) =>
  desk.until((wanted) => document.querySelector(`[data-testid=${wanted}]`) !== null, id, milliseconds);

async function fill(id: string, text: string): Promise<void> {
  await there(id);
  await desk.run(
    ([wanted, value]) => {
      const field = document.querySelector<HTMLInputElement>(`[data-testid=${wanted}]`)!;
      field.value = value!;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    [id, text] as const,
  );
}

/** Pressed once it can be. */
async function press(id: string): Promise<void> {
  await desk.until(
    (wanted) => document.querySelector(`[data-testid=${wanted}]`)?.matches(':enabled') ?? false,
    id,
    60_000,
  );
  await desk.run((wanted) => document.querySelector<HTMLElement>(`[data-testid=${wanted}]`)!.click(), id);
}

it('the lead’s page in Firefox: a pasted table is tried in its worker, signed with a key kept here, and is there again', async () => {
  await fill('lead-paste', '词\t级别\n蓝鲸奶昔\t建议\n紫象豆乳\t必须改');
  await press('take');
  await fill('start-team', '小鹿家内容组');
  await fill('start-url', 'https://static.example.com/redline/');
  await fill('start-pass', 'correct horse battery');
  await fill('start-again', 'correct horse battery');
  await press('start');
  await fill('publish-notes', '第一版');
  await press('publish');
  await there('invite-digits');
  await desk.close();
  desk = await browser.own('options.html#team');
  await there('history');
  await desk.until(() => document.querySelectorAll('[data-testid=lead-row]').length === 2, 0);
});

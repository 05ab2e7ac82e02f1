import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Result } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildGallery } from '../../scripts/gallery.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** By state: what is there once it is drawn. */
const STATES: Record<string, string> = {
  packs: '[data-testid=news]',
  'packs-none': '[data-testid=notice-packs-missing]',
  empty: '[data-testid=lead-paste]',
  table: '[data-testid=lead_note_asks_nothing]',
  published: '[data-testid=invite-link]',
  settings: '[data-testid=team]',
  locked: '[data-testid=policy]',
  english: '[data-testid=news]',
};

let browser: Browser;
let url: string;
beforeAll(async () => {
  url = await buildGallery('options');
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
});
afterAll(() => browser?.close());

async function open(state: string): Promise<Page> {
  const page = await browser.newPage({ reducedMotion: 'reduce', viewport: { width: 1280, height: 800 } });
  await page.goto(`${url}#${state}`);
  await page.waitForSelector(STATES[state]!);
  return page;
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Result[] }> } };
    return (await axe.run()).violations;
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test.each(Object.keys(STATES))(
  'axe finds nothing wrong in either theme, and it fits a phone: %s',
  async (state) => {
    const page = await open(state);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.addStyleTag({
      content:
        ':root{--rl-size-small:24px!important;--rl-size:26px!important;--rl-size-large:30px!important}',
    });
    expect(await stickingOut(page)).toEqual([]);
    await page.close();
  },
);

/** Tables scroll in a box of their own; nothing else may be wider than the window. */
const stickingOut = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((each) => !each.closest('.rl-scroll') && each.getBoundingClientRect().right > innerWidth + 1)
      .map((each) => each.outerHTML.slice(0, 100)),
  );

test('the keyboard alone goes down a column, and adds a line at its end', async () => {
  const page = await open('table');
  const cells = page.locator('[data-cell=words]');
  await cells.first().focus();
  for (const line of [1, 2]) {
    await page.keyboard.press('Enter');
    expect(await cells.nth(line).evaluate((cell) => cell === document.activeElement)).toBe(true);
  }
  await page.keyboard.press('Enter');
  await expect.poll(() => cells.count()).toBe(4);
  await page.close();
});

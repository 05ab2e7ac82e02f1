import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Result } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildGallery } from '../../scripts/gallery.ts';
import { POPUPS } from './popups.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let url: string;
beforeAll(async () => {
  url = await buildGallery();
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
});
afterAll(() => browser?.close());

async function popup(
  state: string,
  colorScheme: 'light' | 'dark' = 'light',
  { width = 380, ...device }: { width?: number; hasTouch?: boolean; isMobile?: boolean } = {},
): Promise<Page> {
  const page = await browser.newPage({
    colorScheme,
    reducedMotion: 'reduce',
    viewport: { width, height: 600 },
    ...device,
  });
  await page.goto(`${url}#${state}`);
  const loading = page.getByTestId('notice-loading');
  if (state === 'loading') await loading.waitFor();
  else
    await page.waitForFunction(() =>
      document.querySelector('main > :nth-child(2):not([data-testid="notice-loading"])'),
    );
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

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  test.each(Object.keys(POPUPS))('axe finds nothing wrong with the popup: %s', async (state) => {
    const page = await popup(state, scheme);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test('axe finds nothing wrong with the open form', async () => {
    const page = await popup('full', scheme);
    await page.getByRole('button', { name: '改平台、形式和行业' }).click();
    await page.getByLabel('行业', { exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing wrong with what is there on demand, in %s',
  async (scheme) => {
    const page = await popup('full', scheme);
    await page.getByTestId('cell').nth(2).click();
    for (const id of ['parts', 'compare-box']) await page.getByTestId(id).locator('summary').click();
    await page.getByTestId('compare').waitFor();
    await page.getByTestId('report').click();
    await page.getByTestId('report-text').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await stickingOut(page)).toEqual([]);
    await page.close();
  },
);

test('the keyboard alone goes along the ribbon and points at a sentence', async () => {
  const page = await popup('no-draft');
  await page.getByText('规则 11-20').waitFor();
  await page
    .getByTestId('paste')
    .fill('我用了三个月这款杯子。它能装五百毫升，放包里不占地方。点商品卡下单。');
  await page.getByTestId('cell').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => {
    const box = document.querySelector<HTMLTextAreaElement>('[data-testid=paste]')!;
    return box.value.slice(box.selectionStart, box.selectionEnd) === '它能装五百毫升，放包里不占地方。';
  });
  await page.close();
});

test('the first answer needs no scrolling: belief, counts, score, the worst finding', async () => {
  const page = await popup('full');
  for (const id of ['believes', 'counts', 'score-total', 'bars', 'ribbon', 'finding']) {
    const box = await page.getByTestId(id).first().boundingBox();
    expect([id, box !== null && box.y + box.height <= 600]).toEqual([id, true]);
  }
  await page.close();
});

/** Elements whose right edge lies beyond the viewport; an ellipsis counts as fitting. */
const stickingOut = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth)
      .map((element) => element.outerHTML.slice(0, 80)),
  );

test.each(Object.keys(POPUPS))('nothing sticks out sideways: %s', async (state) => {
  const page = await popup(state);
  expect(await stickingOut(page)).toEqual([]);
  await page.close();
});

test('the popup still fits at 200 % text on a 360 px screen', async () => {
  const page = await popup('full', 'light', { hasTouch: true, isMobile: true, width: 360 });
  await page.addStyleTag({
    content: ':root{--rl-size-small:24px!important;--rl-size:26px!important;--rl-size-large:30px!important}',
  });
  expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('26px');
  expect(await stickingOut(page)).toEqual([]);
  await page.close();
});

test('the keyboard alone reaches a finding and acts on it', async () => {
  const page = await popup('no-draft');
  await page.getByText('规则 11-20').waitFor();
  await page.getByTestId('paste').fill('今天是全网最低价');
  await page.getByTestId('finding').first().waitFor();
  await page.getByTestId('paste').focus();
  // Past what is believed; all cells of the ribbon are one stop.
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-testid'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('cell');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('finding');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => {
    const box = document.querySelector<HTMLTextAreaElement>('[data-testid=paste]')!;
    return box.value.slice(box.selectionStart, box.selectionEnd) === '全网最低价';
  });
  await page.close();
});

// Every component in every state on one page: node scripts/gallery.ts [--shots]
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';

const HOME = fileURLToPath(new URL('../', import.meta.url));
export const GALLERY = `${HOME}.output/gallery/`;

const pageOf = (
  name: string,
) => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>Redline</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="${name}.css"></head>
<body><div id="root"></div><script src="${name}.js"></script></body></html>`;

/** Gives the page's file: URL. `#<state>` shows one state alone. `options`: the page of rules, alone in its own look. */
export async function buildGallery(name: 'index' | 'options' = 'index'): Promise<string> {
  await mkdir(GALLERY, { recursive: true });
  await build({
    entryPoints: [`${HOME}test/gallery/${name}.tsx`],
    outdir: GALLERY,
    bundle: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    target: 'es2023',
    logLevel: 'error',
  });
  await writeFile(`${GALLERY}${name}.html`, pageOf(name));
  return pathToFileURL(`${GALLERY}${name}.html`).href;
}

const SHOTS = [
  ...[
    'full',
    'clear',
    'short',
    'script',
    'no-draft',
    'no-answer',
    'engine-error',
    'packs-missing',
    'packs-stale',
  ],
  ...['offline', 'english', 'form', 'open'],
];

async function shoot(url: string): Promise<void> {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ colorScheme, viewport: { width: 1720, height: 900 } });
      await page.goto(url);
      await page.getByTestId('score-total').first().waitFor();
      await page.screenshot({ path: `${GALLERY}all-${colorScheme}.png`, fullPage: true });
      for (const state of SHOTS) {
        const one = await browser.newPage({
          colorScheme,
          viewport: { width: 380, height: state === 'open' ? 1400 : 600 },
          deviceScaleFactor: 2,
        });
        await one.goto(`${url}#${state === 'form' || state === 'open' ? 'full' : state}`);
        await one.locator('[data-testid=paste], [data-testid=score-total], [role=alert]').first().waitFor();
        if (state === 'form') await one.getByRole('button', { name: '改平台' }).click();
        if (state === 'open') await unfold(one);
        await one.screenshot({ path: `${GALLERY}${state}-${colorScheme}.png` });
        await one.close();
      }
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

/** Everything that is there on demand, with one cell of the ribbon pressed. */
async function unfold(page: Page): Promise<void> {
  await page.getByTestId('cell').nth(2).click();
  for (const id of ['parts', 'compare-box']) await page.getByTestId(id).locator('summary').click();
  await page.getByTestId('compare').waitFor();
  await page.getByTestId('report').click();
}

if (import.meta.main) {
  const url = await buildGallery();
  if (process.argv.includes('--shots')) await shoot(url);
  console.log(url);
}

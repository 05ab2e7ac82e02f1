// Renders public/icon/toolbar.svg to the sizes the manifest names: node scripts/icons.ts
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const ICONS = fileURLToPath(new URL('../public/icon/', import.meta.url));
const svg = await readFile(`${ICONS}toolbar.svg`, 'utf8');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  for (const size of [16, 32, 48, 128]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    await page.screenshot({ path: `${ICONS}${size}.png`, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}

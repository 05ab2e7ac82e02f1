import { existsSync } from 'node:fs';
import { builtExtension } from '../../scripts/build.ts';
import { startChromium } from '../e2e/chromium.ts';
import { TWELVE } from '../e2e/draft.ts';
import { openDraftPage } from '../e2e/page.ts';
import { serveSites } from '../e2e/server.ts';
import { most, type Row } from './row.ts';
import { median, p95 } from './timing.ts';
import type { Material } from './words.ts';

const TIMES = 20;

/** The real popup over its button: from the start of its document to the first answer on the screen. */
export async function popup(_: Material, __: number): Promise<Row[]> {
  const extension = builtExtension('chromium');
  if (!existsSync(`${extension}/manifest.json`) || !existsSync('/usr/bin/chromium')) {
    console.error('popup: not measured, it needs `npm run build` and /usr/bin/chromium');
    return [];
  }
  const server = await serveSites();
  const browser = await startChromium({ extension, port: server.port });
  try {
    const tab = await openDraftPage(browser, 'xiaohongshu-textarea', TWELVE);
    const times: number[] = [];
    for (let round = 0; round <= TIMES; round++) {
      const shown = await browser.popup(tab);
      const took = await shown.until(() => performance.getEntriesByName('redline-answer')[0]?.startTime, 0);
      // The first brings the page code to the tab, once a page.
      if (round > 0) times.push(took!);
      await shown.close();
    }
    const note = `median of ${TIMES}; p95 ${p95(times).toFixed(0)} ms`;
    return [{ what: 'popup, to the first answer', value: median(times), unit: 'ms', goal: most(100), note }];
  } finally {
    await browser.close();
    await server.close();
  }
}

import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtExtension } from '../../scripts/build.ts';
import type { Browser, Tab } from './browser.ts';
import { startChromium } from './chromium.ts';
import { fill, openDraftPage } from './page.ts';
import { publishPath, type Server, serveSites } from './server.ts';

// What a page's address says of the draft in it, and how its platform counts, as the popup shows them.

let server: Server;
let browser: Browser;
let tab: Tab;
beforeAll(async () => {
  server = await serveSites();
  browser = await startChromium({ extension: builtExtension('chromium'), port: server.port });
  const paragraphs = [[{ text: '好看又好穿 #春日 #穿搭' }]];
  tab = await openDraftPage(browser, 'xiaohongshu-tiptap', { title: `${'春'.repeat(19)}abc😀`, paragraphs });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function popupSays(selector: string, part: string): Promise<string> {
  const popup = await browser.popup(tab);
  try {
    return (await popup.until(
      ([where, word]) => {
        const text = document.querySelector(where!)?.textContent ?? '';
        return text.includes(word!) && text;
      },
      [selector, part] as const,
    )) as string;
  } finally {
    await popup.close();
  }
}

it('counts title, body and topics as Xiaohongshu does', async () => {
  expect(await popupSays('[data-testid=limits]', '标题')).toBe('标题 23/20 · 正文 13/1000 · 话题 2/10');
  expect(await popupSays('[data-testid=limit-title]', '标题')).toContain('多 3');
});

it('shows the draft to a popup that is opened before anything was clicked', async () => {
  const other = await browser.open(publishPath('xiaohongshu-textarea'));
  await fill(other, { title: '最好的面霜', paragraphs: [[{ text: '早晚都合适' }]] });
  const popup = await browser.popup(other);
  await popup.until(() => document.querySelectorAll('[data-testid=finding]').length > 0, 0);
  await popup.close();
  await other.close();
});

it('follows a site that changes its path without loading anew', async () => {
  expect(await popupSays('[data-testid=believes]', '小红书')).toContain('小红书图文');
  await tab.run(() => history.pushState(null, '', '/live_center_control'));
  expect(await popupSays('[data-testid=believes]', '小红书评论')).toContain('小红书评论');
});

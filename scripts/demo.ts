// `npm start`: a sample draft on a creator platform's own hostname, checked by the built extension. With
// a display the window stays open; without one (or with --headless) what the page and the popup show is
// held against what the terminal says, and pictures are written.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Tab } from '../test/e2e/browser.ts';
import { startChromium } from '../test/e2e/chromium.ts';
import { cliFindings, cliScore } from '../test/e2e/cli.ts';
import { bodyOf, TWELVE } from '../test/e2e/draft.ts';
import { type Mark, marksOf, placesOf } from '../test/e2e/marks.ts';
import { openCard, openDraftPage, readPopup } from '../test/e2e/page.ts';
import { serveSites } from '../test/e2e/server.ts';
import { buildExtension, builtExtension } from './build.ts';

const PICTURES = fileURLToPath(new URL('../.output/demo/', import.meta.url));
const SITE = 'xiaohongshu-tiptap';
const SHAPES = { block: '■', warn: '◆', advise: '●' } as const;

const seen = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headed = seen && !process.argv.includes('--headless');

buildExtension('chromium');
const server = await serveSites();
const extension = builtExtension('chromium');
const browser = await startChromium({ extension, port: server.port, headed });
if (headed) await show(browser);
else process.exitCode = (await compare(browser)) ? 0 : 1;
await server.close();

async function show(window: Browser): Promise<void> {
  await openDraftPage(window, SITE, TWELVE);
  console.log('样稿已打开：把鼠标移到划线处，或点工具栏上的红线图标。关掉窗口就结束。');
  console.log('The sample draft is open. Close the window to end.');
  await window.closed();
}

async function compare(window: Browser): Promise<boolean> {
  try {
    mkdirSync(PICTURES, { recursive: true });
    const body = bodyOf(TWELVE);
    const expected = placesOf(cliFindings(TWELVE.title, body));
    const score = cliScore(TWELVE.title, body).score.total;
    const tab = await openDraftPage(window, SITE, TWELVE);
    const marks = await marksOf(tab, expected);
    await bothColours(tab, 'page');
    await openCard(tab, { part: 'body', start: body.indexOf(TWELVE.special.afterEmoji) });
    await bothColours(tab, 'card');
    const popup = await window.popup(tab);
    const shown = await readPopup(popup);
    await bothColours(popup, 'popup');
    return report(marks, expected, shown.total, score);
  } finally {
    await window.close();
  }
}

async function bothColours(tab: Tab, name: string): Promise<void> {
  for (const scheme of ['dark', 'light'] as const) {
    await tab.colours(scheme);
    await tab.screenshot(`${PICTURES}${name}-${scheme}.png`);
  }
}

function report(marks: Mark[], expected: Mark[], shown: string, score: number | null): boolean {
  const text = { title: TWELVE.title, body: bodyOf(TWELVE) };
  for (const { part, start, end, severity } of marks) {
    console.log(
      `${SHAPES[severity]} ${part} ${start}–${end} ${JSON.stringify(text[part].slice(start, end))}`,
    );
  }
  const marksEqual = JSON.stringify(marks) === JSON.stringify(expected);
  const scoreEqual = shown === (score === null ? '—' : String(Math.round(score)));
  console.log(`page: ${marks.length} marks; CLI: ${expected.length} findings; ${word(marksEqual)}`);
  console.log(`popup: score ${shown}; CLI: ${score}; ${word(scoreEqual)}`);
  console.log(`screenshots: ${PICTURES}`);
  return marksEqual && scoreEqual;
}

function word(equal: boolean): string {
  return equal ? 'equal' : 'NOT EQUAL';
}

// node test/bench/desk.ts: the desk with a thousand open cases in the built extension, in Chromium. Goals: 300 ms
// from opening the page to rows on the screen, 50 ms from a key to the next case.
import { builtExtension } from '../../scripts/build.ts';
import type { Tab } from '../e2e/browser.ts';
import { startChromium } from '../e2e/chromium.ts';
import { press, shows, write } from '../e2e/review/bench.ts';
import { caseBundle } from './desk-cases.ts';

const CASES = 1000;
const ROUNDS = 7;

const { team, bundle } = await caseBundle(CASES);
const browser = await startChromium({ extension: builtExtension('chromium'), port: 1 });
try {
  const seed = await browser.own('workbench.html#view=team');
  await write(seed, 'team-text', team);
  await press(seed, 'team-take');
  await press(seed, 'team-yes');
  await shows(seed, 'members');
  await press(seed, 'view-desk');
  await write(seed, 'case-text', bundle);
  await press(seed, 'case-take');
  await seed.until(() => document.querySelector('[data-testid=case]') !== null, 0, 300_000);
  await seed.close();
  const [opening, next]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const desk = await browser.own('workbench.html#view=desk');
    opening.push(await rowsAfter(desk));
    await strokes(desk);
    for (let n = 0; n < 10; n += 1) next.push(await strokes(desk));
    await desk.close();
  }
  report('open', opening, 300);
  report('next case', next, 50);
} finally {
  await browser.close();
}

/** Milliseconds from the start of the navigation until the first row is in the page and a frame has passed. */
function rowsAfter(desk: Tab): Promise<number> {
  return desk.run(async () => {
    while (!document.querySelector('[data-testid=queue-row]')) await new Promise(requestAnimationFrame);
    return performance.now();
  });
}

/** Milliseconds from the key to the next case's text. */
function strokes(desk: Tab): Promise<number> {
  return desk.run(async () => {
    const at = () => document.querySelector<HTMLElement>('[data-testid=case]')?.dataset.case;
    const before = at();
    const start = performance.now();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
    while (at() === before || at() === undefined) await new Promise((done) => setTimeout(done));
    return performance.now() - start;
  });
}

function report(name: string, times: number[], goal: number): void {
  const sorted = times.sort((a, b) => a - b);
  const mid = sorted[sorted.length >> 1]!;
  console.log(
    `${name.padEnd(10)} median ${mid.toFixed(0)} ms, most ${sorted.at(-1)!.toFixed(0)} ms, ${times.length} times; goal ${goal} ms: ${mid <= goal ? 'met' : 'not met'}`,
  );
}

import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { StartOptions } from '../../entrypoints/content/start.ts';
import { bundle, launch, type Name, openPlain } from './browsers.ts';

const TEXT = ['illi今天全网最低价', '百分百有效，全网最低价，赶快下单'];
/** Offsets of the marked words; a mark that is laid elsewhere lies on others. */
const WORDS = JSON.stringify([
  [6, 11],
  [12, 17],
  [18, 23],
  [24, 28],
]);
/** px; marks sit on whole device pixels, glyphs do not. */
const NEAR = 1.5;
/** How long a test waits for what it expects; only a failure takes that long. */
const PATIENT = { timeout: 15_000 };

/** What moves or changes a field, most of it without a word to the field. Runs in the page. */
const DISTURBANCES: Record<string, () => unknown> = {
  'a zoom of the field': () => window.redline.field().style.setProperty('zoom', '1.5'),
  'a zoom of the whole page': () => document.documentElement.style.setProperty('zoom', '1.25'),
  'a transform around it': () => {
    document.body.style.transformOrigin = '0 0';
    document.body.style.transform = 'translate(40px, 30px) scale(1.2)';
  },
  'something that comes above it': () => {
    const above = document.createElement('div');
    above.style.height = '77px';
    document.body.prepend(above);
  },
  'an animation around it': () =>
    document.body.animate([{ transform: 'none' }, { transform: 'translate(150px, 40px)' }], {
      duration: 300,
      fill: 'forwards',
    }),
  'a page that scrolls': () => {
    document.body.style.height = '3000px';
    scrollTo(0, 30);
  },
  'a box that scrolls': () => {
    const box = document.createElement('div');
    box.style.cssText = 'height: 200px; overflow: auto;';
    const tall = box.appendChild(document.createElement('div'));
    tall.style.cssText = 'height: 600px; padding-top: 80px;';
    document.body.append(box);
    // Moved, not made anew: the field is the same.
    (tall as Element & { moveBefore?(el: Element, before: null): void }).moveBefore?.(
      window.redline.field(),
      null,
    ) ?? tall.append(window.redline.field());
    box.scrollTop = 60;
  },
  'another width': () => {
    window.redline.field().style.width = '200px';
  },
  'scrolling inside it': () => {
    window.redline.field().style.height = '40px';
    window.redline.field().scrollTop = 8;
  },
  'a font that comes late': async () => {
    const files = ['DejaVu Sans Mono', 'Liberation Mono', 'Courier New', 'Menlo'];
    const face = new FontFace('late', files.map((name) => `local("${name}")`).join(', '));
    document.fonts.add(face);
    window.redline.field().style.fontFamily = 'late, sans-serif';
    await face.load();
  },
};

/** The overlay over a text area lies on the marked words, whatever happens to the page. */
export function geometry(name: Name): void {
  let browser: Browser;
  let script: string;
  let page: Page;
  let errors: string[];
  beforeAll(async () => {
    [browser, script] = await Promise.all([launch(name), bundle()]);
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    ({ page, errors } = await openPlain(browser, script));
    await page.evaluate((text) => {
      window.redline.mount('textarea', text);
      window.redline.start({ mirror: true });
    }, TEXT);
    await onItsWords();
  });
  afterEach(async () => {
    expect(errors).toEqual([]);
    await page.close();
  });

  /** Another field, not watched yet. */
  const anew = () =>
    page.evaluate(() => {
      window.redline.stop();
      window.redline.remove();
    });
  const onItsWords = () =>
    page
      .waitForFunction((words) => JSON.stringify(window.redline.under()) === words, PATIENT, WORDS)
      .catch(async () => {
        expect(JSON.stringify(await page.evaluate(() => window.redline.under()))).toBe(WORDS);
      });

  it.each(Object.keys(DISTURBANCES))(`${name}: the lines stay on the words: %s`, async (what) => {
    const before = await page.evaluate(() => JSON.stringify(window.redline.rects()));
    await page.evaluate(DISTURBANCES[what]!);
    // Something did move: else the test would hold by standing still.
    await page.waitForFunction((was) => JSON.stringify(window.redline.rects()) !== was, PATIENT, before);
    await onItsWords();
  });

  if (name === 'chromium')
    it('draws its lines in the colour of selections where colours are forced', async () => {
      const session = await page.createCDPSession();
      const features = [{ name: 'forced-colors', value: 'active' }];
      await session.send('Emulation.setEmulatedMedia', { features });
      const colours = await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('p'));
        probe.style.color = 'Highlight';
        const line = document.querySelector('redline-root')!.shadowRoot!.querySelector('[data-mark] i')!;
        const mark = getComputedStyle(probe, '::highlight(redline-block)').textDecorationColor;
        return {
          wanted: getComputedStyle(probe).color,
          line: getComputedStyle(line).borderBottomColor,
          mark,
        };
      });
      expect(colours).toEqual({ wanted: colours.wanted, line: colours.wanted, mark: colours.wanted });
    });

  it.each(['textarea', 'input'] as const)('lays the overlay on the very words under it: %s', async (kind) => {
    await anew();
    await page.evaluate((k, t) => window.redline.mount(k, t), kind, TEXT);
    await page.evaluate(() => window.redline.start({ mirror: true }));
    await onItsWords();
  });

  if (name === 'chromium') {
    const long = [
      '今天全网最低价',
      '一二三四五六七八九十'.repeat(9),
      '百分百有效，全网最低价，赶快下单',
      '尾',
    ];
    it.each([
      ['textarea', long, NEAR],
      // Chromium sets the words of an input up to 2 px below the middle; the overlay serves browsers that do not.
      ['input', TEXT, 2.5],
    ] as const)(
      'lays the overlay where the browser itself has the words, scrolled too: %s',
      async (kind, text, near) => {
        const places = async (options: StartOptions) => {
          await page.evaluate((o) => window.redline.start(o), options);
          await page.waitForFunction(() => window.redline.painted().length === 4, PATIENT);
          await page.evaluate(() => window.redline.scroll(60));
          await page.evaluate(
            () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
          );
          const rects = await page.evaluate(() => window.redline.rects());
          await page.evaluate(() => window.redline.stop());
          return rects;
        };
        await anew();
        await page.evaluate((k, t) => window.redline.mount(k, [...t]), kind, text);
        const own = await places({ mirror: false });
        const copied = await places({ mirror: true });
        expect(copied.length).toBe(own.length);
        for (const [at, rect] of own.entries()) {
          expect(Math.abs(copied[at]!.left - rect.left)).toBeLessThan(NEAR);
          expect(Math.abs(copied[at]!.width - rect.width)).toBeLessThan(NEAR);
          const middle = (box: { top: number; height: number }) => box.top + box.height / 2;
          expect(Math.abs(middle(copied[at]!) - middle(rect))).toBeLessThan(near);
        }
      },
    );
  }

  it(`${name}: the line whose card is open stays marked when lines are laid anew`, async () => {
    const current = () =>
      page.waitForFunction(() => window.redline.has('[data-mark="warn"][data-current]'), PATIENT);
    await page.evaluate(() => window.redline.jump(1));
    await current();
    const before = await page.evaluate(() => JSON.stringify(window.redline.rects()));
    await page.evaluate(DISTURBANCES['something that comes above it']!);
    await page.waitForFunction((was) => JSON.stringify(window.redline.rects()) !== was, PATIENT, before);
    await current();
  });

  it(`${name}: no lines at all on a field that is turned`, async () => {
    await page.evaluate(() => {
      document.body.style.transform = 'rotate(8deg)';
    });
    await page.waitForFunction(() => window.redline.painted().length === 0, PATIENT);
    await page.evaluate(() => {
      document.body.style.transform = '';
    });
    await onItsWords();
  });
}

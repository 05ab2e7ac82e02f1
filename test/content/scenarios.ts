import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StartOptions } from '../../entrypoints/content/start.ts';
import type { Kind } from '../pages/plain/fields.ts';
import { bundle, launch, type Name, openPlain } from './browsers.ts';
import { imeOf } from './ime.ts';

const TEXT = ['今天全网最低价', '百分百有效，全网最低价，赶快下单'];
const MARKS = ['block 全网最低价', 'warn 百分百有效', 'block 全网最低价', 'advise 赶快下单'];
/** How long a test waits for what it expects; only a failure takes that long. */
const PATIENT = { timeout: 15_000 };
/** --rl-raised of components/tokens.css in the light scheme. */
const RAISED = 'rgb(255, 253, 249)';

type Way = { kind: Kind; options?: StartOptions; how: string };

/** What an author sees and does, in one browser, for each kind of field. */
export function scenarios(name: Name, ways: Way[]): void {
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
  });
  afterEach(async () => {
    expect(errors).toEqual([]);
    await page.close();
  });

  const painted = (wanted: string[]) =>
    page
      .waitForFunction(
        (list) => JSON.stringify(window.redline.painted()) === list,
        PATIENT,
        JSON.stringify(wanted),
      )
      .catch(async () => {
        expect(await page.evaluate(() => window.redline.painted())).toEqual(wanted);
      });
  const begin = async ({ kind, options = {} }: Way) => {
    await page.evaluate(
      (k, t, o) => {
        window.redline.mount(k, t);
        window.redline.start(o);
      },
      kind,
      TEXT,
      options,
    );
    await painted(MARKS);
  };
  const openCard = async (at: number) => {
    const { x, y } = await page.evaluate((n) => window.redline.point(n), at);
    await page.mouse.click(x, y);
    await page.waitForFunction(() => window.redline.card() !== null, PATIENT);
  };
  const press = async (selector: string) => {
    const { x, y } = await page.evaluate((s) => window.redline.stillButton(s), selector);
    await page.mouse.click(x, y);
  };
  const cardSays = (words: string) =>
    page.waitForFunction((w) => window.redline.card()?.includes(w), PATIENT, words);
  const model = () => page.evaluate(() => window.redline.model());
  const modelIs = (text: string) =>
    page
      .waitForFunction((t) => window.redline.model() === t, PATIENT, text)
      .catch(async () => {
        expect(await model()).toBe(text);
      });
  const undo = async () => {
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
  };

  describe.each(ways)('$how', (way) => {
    it('marks every finding and nothing else, and follows typing', async () => {
      await begin(way);
      await page.evaluate(() => window.redline.focus());
      await page.keyboard.down('Control');
      await page.keyboard.press('Home');
      await page.keyboard.up('Control');
      await page.keyboard.type('赶快下单，');
      await painted(['advise 赶快下单', ...MARKS]);
      expect(await page.evaluate(() => window.redline.text())).toBe(await model());
    });

    it('says the consequence first, beside the line, and leaves the focus where it was', async () => {
      await begin(way);
      await openCard(2);
      const line = (await page.evaluate(() => window.redline.rects()))[2]!;
      const box = (await page.evaluate(() => window.redline.cardBox()))!;
      expect(await page.evaluate(() => window.redline.card())).toMatch(/^法律不允许这样写/);
      expect(box.width).toBeLessThanOrEqual(320);
      expect(box.top >= line.top + line.height || box.bottom <= line.top).toBe(true);
      expect(await page.evaluate(() => window.redline.focusInEditor())).toBe(true);
      expect(await page.evaluate(() => window.redline.cardGround())).toBe(RAISED);
    });

    it('opens the card for a pointer that rests on a mark', async () => {
      await begin(way);
      const { x, y } = await page.evaluate(() => window.redline.point(2));
      await page.mouse.move(x, y);
      await page.waitForFunction(() => window.redline.card() !== null, PATIENT);
      expect(await page.evaluate(() => window.redline.card())).toContain('“全网最低价”');
    });

    it('replaces the second of two through the editor, types on, and one undo restores', async () => {
      await begin(way);
      await openCard(2);
      await press('input[name="words"]');
      await page.keyboard.type('比上周便宜十元');
      await press('.change button');
      const changed = '今天全网最低价\n百分百有效，比上周便宜十元，赶快下单';
      await modelIs(changed);
      await painted(['block 全网最低价', 'warn 百分百有效', 'advise 赶快下单']);
      await page.waitForFunction(() => window.redline.card() === null, PATIENT);
      await page.keyboard.type('啦');
      await modelIs(changed.replace('十元', '十元啦'));
      await undo();
      if ((await model()) !== TEXT.join('\n')) await undo();
      await modelIs(TEXT.join('\n'));
      await painted(MARKS);
    });

    it('keeps the card while its author writes on in the clause', async () => {
      await begin(way);
      await openCard(3);
      await page.keyboard.down('Control');
      await page.keyboard.press('End');
      await page.keyboard.up('Control');
      await page.keyboard.type('吧');
      const whole = `${TEXT.join('\n')}吧`;
      await page.waitForFunction((t) => window.redline.text() === t, PATIENT, whole);
      expect(await page.evaluate(() => window.redline.card())).toContain('“赶快下单”');
    });

    it('deletes the marked words', async () => {
      await begin(way);
      await openCard(0);
      await press('[data-act="delete"]');
      await modelIs('今天\n百分百有效，全网最低价，赶快下单');
      await undo();
      await modelIs(TEXT.join('\n'));
    });

    it('changes the same words everywhere at once, and back again', async () => {
      await begin(way);
      await openCard(0);
      await press('[data-act="same"]');
      await press('[data-act="all"]');
      await modelIs('今天\n百分百有效，，赶快下单');
      await painted(['warn 百分百有效', 'advise 赶快下单']);
      await undo();
      // One undo where the browser's own keeps it as one: in a form control.
      if (way.kind !== 'textarea' && way.kind !== 'input') await undo();
      await modelIs(TEXT.join('\n'));
      await painted(MARKS);
    });

    it('hides one mark on ignore and tells the edge', async () => {
      await begin(way);
      await openCard(1);
      await press('[data-act="ignore"]');
      await painted(MARKS.filter((mark) => !mark.startsWith('warn')));
      expect(await page.evaluate(() => window.redline.calls.ignored.length)).toBe(1);
      expect(await model()).toBe(TEXT.join('\n'));
    });

    it('asks for proof, keeps what is typed with the draft, and a no forbids', async () => {
      await begin(way);
      await openCard(1);
      await press('[data-act="proof"]');
      await page.waitForFunction(() => window.redline.has('input[name="proof"]'), PATIENT);
      await press('input[name="proof"]');
      await page.keyboard.type('检字 118');
      await press('[data-act="save"]');
      const stateIs = async (severity: string, state: string) => {
        const wanted = JSON.stringify({ text: '百分百有效', severity, state });
        await page.waitForFunction(
          (w) => JSON.stringify(window.redline.findings()[1]) === w,
          PATIENT,
          wanted,
        );
      };
      await stateIs('warn', 'claimed');
      expect(await page.evaluate(() => window.redline.evidence())).toEqual([
        { for: 'try', type: 'report', number: '检字 118' },
      ]);
      await painted(MARKS);
      await press('[data-act="undo"]');
      await press('[data-act="none"]');
      await stateIs('block', 'open');
      await painted(MARKS.map((mark) => mark.replace('warn', 'block')));
      expect(await model()).toBe(TEXT.join('\n'));
    });

    it('stays off the line when its question makes it grow', async () => {
      await page.evaluate(() => {
        document.body.style.paddingTop = '55vh';
      });
      await begin(way);
      await openCard(1);
      const line = (await page.evaluate(() => window.redline.rects()))[1]!;
      const box = async () => (await page.evaluate(() => window.redline.cardBox()))!;
      const { height, bottom } = await box();
      expect(bottom).toBeLessThanOrEqual(line.top);
      await press('[data-act="proof"]');
      await page.waitForFunction((h) => window.redline.cardBox()?.height > h, PATIENT, height);
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      expect((await box()).bottom).toBeLessThanOrEqual(line.top);
    });

    it('goes from finding to finding by keys, and Escape closes', async () => {
      await begin(way);
      await page.evaluate(() => window.redline.focus());
      await page.keyboard.down('Control');
      await page.keyboard.press('Home');
      await page.keyboard.up('Control');
      const chord = async (key: 'Period' | 'Comma') => {
        for (const held of ['Alt', 'Shift'] as const) await page.keyboard.down(held);
        await page.keyboard.press(key);
        for (const held of ['Shift', 'Alt'] as const) await page.keyboard.up(held);
      };
      await chord('Period');
      await cardSays('“全网最低价”');
      await chord('Period');
      await cardSays('“百分百有效”');
      await chord('Comma');
      await cardSays('“全网最低价”');
      await chord('Comma');
      await cardSays('“赶快下单”');
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => window.redline.card() === null, PATIENT);
      expect(await model()).toBe(TEXT.join('\n'));
    });

    it('gives the card focus by key, and gives it back with the caret where it was', async () => {
      await begin(way);
      await page.evaluate(() => window.redline.focus());
      await page.keyboard.down('Control');
      await page.keyboard.press('End');
      await page.keyboard.up('Control');
      for (const held of ['Alt', 'Shift'] as const) await page.keyboard.down(held);
      await page.keyboard.press('Enter');
      for (const held of ['Shift', 'Alt'] as const) await page.keyboard.up(held);
      await cardSays('赶快下单');
      expect(await page.evaluate(() => window.redline.focusInEditor())).toBe(false);
      await press('input[name="words"]');
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => window.redline.focusInEditor(), PATIENT);
      await page.keyboard.type('。');
      await modelIs(`${TEXT.join('\n')}。`);
    });

    it('clears everything when the field goes and when it stops', async () => {
      await begin(way);
      await page.evaluate(() => window.redline.remove());
      await painted([]);
      expect(await page.evaluate(() => window.redline.text())).toBeNull();
      await page.evaluate(() => window.redline.stop());
      expect(await page.evaluate(() => [window.redline.hosts(), CSS.highlights.size])).toEqual([0, 0]);
    });

    it('finds a field that comes late', async () => {
      await page.evaluate((o) => window.redline.start(o), way.options ?? {});
      await page.evaluate((k, t) => window.redline.mount(k, t), way.kind, TEXT);
      await painted(MARKS);
    });

    it('leaves one quiet line when the extension was reloaded under it', async () => {
      await begin(way);
      await page.evaluate(() => {
        window.redline.cutOff();
        window.redline.focus();
      });
      await page.keyboard.type('好');
      await page.waitForFunction(() => window.redline.notice() !== null, PATIENT);
      expect(await page.evaluate(() => [window.redline.painted().length, CSS.highlights.size])).toEqual([
        0, 0,
      ]);
    });
  });

  it.each(ways)('does nothing while an input method composes: $how', async (way) => {
    await begin(way);
    await page.bringToFront();
    await page.evaluate(() => window.redline.focus());
    await page.keyboard.down('Control');
    await page.keyboard.press('End');
    await page.keyboard.up('Control');
    const ime = await imeOf(browser, page);
    const before = await page.evaluate(() => window.redline.text());
    await page.evaluate(() => window.redline.countLooks());
    for (const text of ['gan', '赶快', '赶快下单']) await ime.compose(text);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    // TipTap looks at its own text.
    if (way.kind !== 'tiptap') expect(await page.evaluate(() => window.redline.looks())).toBe(0);
    expect(await model()).toContain('赶快下单赶快下单');
    expect(await page.evaluate(() => window.redline.text())).toBe(before);
    await ime.commit('赶快下单');
    await painted([...MARKS, 'advise 赶快下单']);
    expect(await model()).toBe(`${TEXT.join('\n')}赶快下单`);
  });
}

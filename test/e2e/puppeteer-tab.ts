import type { KeyInput, Page } from 'puppeteer-core';
import { type Ime, imeOf } from '../content/ime.ts';
import type { Tab } from './browser.ts';

/** What a tab cannot do from the inside and each browser does in its own way. */
export interface Outside {
  colours(scheme: 'light' | 'dark'): Promise<void>;
  closed?(): Promise<void>;
}

type Ask = (work: unknown, options: object, argument: unknown) => Promise<{ jsonValue(): Promise<unknown> }>;

export class PuppeteerTab implements Tab {
  private readonly page: Page;
  private readonly outside: Outside;

  constructor(page: Page, outside: Outside) {
    this.page = page;
    this.outside = outside;
  }

  run<A, R>(work: (argument: A) => R | Promise<R>, argument?: A): Promise<R> {
    return this.page.evaluate(work as never, argument as never) as Promise<R>;
  }

  async until<A, R>(work: (argument: A) => R, argument: A, milliseconds = 10_000): Promise<R> {
    const options = { timeout: milliseconds, polling: 50 };
    const ask = this.page.waitForFunction.bind(this.page) as Ask;
    const handle = await ask(work, options, argument);
    return (await handle.jsonValue()) as R;
  }

  click(x: number, y: number): Promise<void> {
    return this.page.mouse.click(x, y);
  }

  hover(x: number, y: number): Promise<void> {
    return this.page.mouse.move(x, y);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  async press(...keys: string[]): Promise<void> {
    const held = keys.slice(0, -1) as KeyInput[];
    for (const key of held) await this.page.keyboard.down(key);
    await this.page.keyboard.press(keys.at(-1) as KeyInput);
    for (const key of held.reverse()) await this.page.keyboard.up(key);
  }

  ime(): Promise<Ime> {
    return imeOf(this.page.browser(), this.page);
  }

  colours(scheme: 'light' | 'dark'): Promise<void> {
    return this.outside.colours(scheme);
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path: path as `${string}.png` });
  }

  front(): Promise<void> {
    return this.page.bringToFront();
  }

  async close(): Promise<void> {
    await this.page.close();
    await this.outside.closed?.();
  }
}

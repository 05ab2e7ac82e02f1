import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { chromiumIme, type Ime } from '../content/ime.ts';
import type { Browser, Tab } from './browser.ts';
import { BrowserMissing, ExtensionNotBuilt } from './errors.ts';
import { PuppeteerTab } from './puppeteer-tab.ts';
import { HOSTS } from './server.ts';

export interface ChromiumOptions {
  /** Folder of the unpacked extension. */
  extension: string;
  port: number;
  headed?: boolean;
}

const EXECUTABLE = process.env.REDLINE_CHROMIUM ?? '/usr/bin/chromium';

export async function startChromium({ extension, port, headed }: ChromiumOptions): Promise<Browser> {
  if (!existsSync(`${extension}/manifest.json`)) throw new ExtensionNotBuilt(extension);
  if (!existsSync(EXECUTABLE)) throw new BrowserMissing(EXECUTABLE, 'chromium', 'REDLINE_CHROMIUM');
  const profile = newProfile();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: EXECUTABLE,
    headless: false, // Playwright's own headless mode cannot load extensions; --headless=new can.
    ignoreDefaultArgs: ['--disable-extensions'],
    viewport: headed ? null : { width: 1280, height: 900 },
    args: [
      ...(headed ? [] : ['--headless=new']),
      '--no-sandbox',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--host-resolver-rules=${HOSTS.map((host) => `MAP ${host}:443 127.0.0.1:${port}`).join(',')},MAP * ~NOTFOUND,EXCLUDE 127.0.0.1`,
      '--ignore-certificate-errors',
      '--remote-debugging-port=0',
      '--lang=zh-CN',
    ],
    env: { ...process.env, LANG: 'zh_CN.UTF-8', LANGUAGE: 'zh_CN' } as Record<string, string>,
  });
  return new Chromium(context, profile);
}

/** With developer mode on: without it Chromium disables an unpacked extension that reloads itself. */
function newProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'redline-chromium-'));
  mkdirSync(join(profile, 'Default'));
  const preferences = { extensions: { ui: { developer_mode: true } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return profile;
}

class Chromium implements Browser {
  readonly name = 'chromium';
  private readonly context: BrowserContext;
  private readonly profile: string;
  private heard: string[] = [];

  constructor(context: BrowserContext, profile: string) {
    this.context = context;
    this.profile = profile;
    context.on('weberror', (error) => this.heard.push(String(error.error())));
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.heard.push(message.text());
    });
    context.on('serviceworker', (worker) => this.listen(worker));
    for (const worker of context.serviceWorkers()) this.listen(worker);
  }

  async open(path: string, host = HOSTS[0]): Promise<Tab> {
    await this.worker();
    const page = await this.context.newPage();
    await page.goto(`https://${host}${path}`);
    return new ChromiumTab(page);
  }

  /**
   * Headless, the browser's question is never answered. Its settings page answers it beforehand, and a page of
   * ours asks: without the permission an extension learns a tab's address only from a click on its icon.
   */
  async grant(host: string): Promise<void> {
    const id = new URL((await this.worker()).url()).host;
    const page = await this.context.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(
      ([extension, pattern]) =>
        (globalThis as unknown as { chrome: SettingsPage }).chrome.developerPrivate.addHostPermission(
          extension!,
          pattern!,
        ),
      [id, `https://${host}/*`],
    );
    await page.goto(`chrome-extension://${id}/popup.html`);
    await page.evaluate(
      (pattern) =>
        (globalThis as unknown as { chrome: ChromeForTests }).chrome.permissions.request({
          origins: [pattern],
        }),
      `https://${host}/*`,
    );
    await page.close();
  }

  /**
   * The real popup over its button. Playwright never attaches to it (it belongs to no tab), so a second
   * client does, and takes no other target.
   */
  async popup(of: Tab): Promise<Tab> {
    await of.front();
    const worker = await this.worker();
    await worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: ChromeForTests };
      const { id } = await chrome.windows.getLastFocused();
      await chrome.action.openPopup({ windowId: id });
    });
    const [port, path] = readFileSync(join(this.profile, 'DevToolsActivePort'), 'utf8').split('\n');
    const second = await puppeteer.connect({
      browserWSEndpoint: `ws://127.0.0.1:${port}${path}`,
      defaultViewport: null,
      targetFilter: (target) => target.type() === 'browser' || target.url().endsWith('/popup.html'),
    });
    const target = await second.waitForTarget((found) => found.url().endsWith('/popup.html'));
    const page = await target.asPage();
    return new PuppeteerTab(page, {
      colours: (scheme) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
      closed: () => second.disconnect(),
    });
  }

  async own(path: string): Promise<Tab> {
    const id = new URL((await this.worker()).url()).host;
    const page = await this.context.newPage();
    await page.goto(`chrome-extension://${id}/${path}`);
    return new ChromiumTab(page);
  }

  async reloadExtension(): Promise<void> {
    const old = await this.worker();
    const next = this.context.waitForEvent('serviceworker');
    await old
      .evaluate(() => (globalThis as unknown as { chrome: ChromeForTests }).chrome.runtime.reload())
      .catch(() => undefined); // The worker is gone before it can answer.
    await next;
  }

  async complaints(): Promise<string[]> {
    return this.heard.splice(0);
  }

  async closed(): Promise<void> {
    await this.context.waitForEvent('close', { timeout: 0 });
    rmSync(this.profile, { recursive: true, force: true });
  }

  async close(): Promise<void> {
    await this.context.close();
    rmSync(this.profile, { recursive: true, force: true });
  }

  private async worker(): Promise<Worker> {
    return this.context.serviceWorkers().at(-1) ?? this.context.waitForEvent('serviceworker');
  }

  private listen(worker: Worker): void {
    worker.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.heard.push(`worker: ${message.text()}`);
    });
  }
}

interface SettingsPage {
  developerPrivate: { addHostPermission(id: string, pattern: string): Promise<void> };
}

interface ChromeForTests {
  windows: { getLastFocused(): Promise<{ id: number }> };
  permissions: { request(wanted: { origins: string[] }): Promise<boolean> };
  action: { openPopup(options: { windowId: number }): Promise<void> };
  runtime: { reload(): void };
}

class ChromiumTab implements Tab {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  run<A, R>(work: (argument: A) => R | Promise<R>, argument?: A): Promise<R> {
    return this.page.evaluate(work as never, argument as never) as Promise<R>;
  }

  async until<A, R>(work: (argument: A) => R, argument: A, milliseconds = 10_000): Promise<R> {
    const handle = await this.page.waitForFunction(work as never, argument as never, {
      timeout: milliseconds,
    });
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

  press(...keys: string[]): Promise<void> {
    return this.page.keyboard.press(keys.join('+'));
  }

  async ime(): Promise<Ime> {
    const session = await this.page.context().newCDPSession(this.page);
    return chromiumIme((method, parameters) => session.send(method as never, parameters as never));
  }

  colours(scheme: 'light' | 'dark'): Promise<void> {
    return this.page.emulateMedia({ colorScheme: scheme });
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }

  front(): Promise<void> {
    return this.page.bringToFront();
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

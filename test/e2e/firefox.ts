import { existsSync } from 'node:fs';
import puppeteer, { type Browser as Puppeteer } from 'puppeteer-core';
import type { Browser, Tab } from './browser.ts';
import { BrowserMissing, ExtensionNotBuilt } from './errors.ts';
import { FirefoxChrome } from './firefox-chrome.ts';
import { PuppeteerTab } from './puppeteer-tab.ts';
import { HOSTS } from './server.ts';

export interface FirefoxOptions {
  /** Folder of the unpacked extension. */
  extension: string;
  port: number;
}

const EXECUTABLE = process.env.REDLINE_FIREFOX ?? '/usr/bin/firefox-esr';
const ID = 'redline@redline.example';
const UUID = '5d1c4a7e-0f0b-4a53-9a3d-7d0a6b0f6e11';

export async function startFirefox({ extension, port }: FirefoxOptions): Promise<Browser> {
  if (!existsSync(`${extension}/manifest.json`)) throw new ExtensionNotBuilt(extension);
  if (!existsSync(EXECUTABLE)) throw new BrowserMissing(EXECUTABLE, 'firefox-esr', 'REDLINE_FIREFOX');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: EXECUTABLE,
    headless: true,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access', '--width=1280', '--height=1000'],
    defaultViewport: { width: 1280, height: 900 },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      'network.dns.forceResolve': '127.0.0.1',
      'intl.locale.requested': 'zh-CN',
      'intl.accept_languages': 'zh-CN',
    },
  });
  await browser.installExtension(extension);
  const chrome = await FirefoxChrome.of(browser);
  await chrome.ready(ID);
  await chrome.complaints(UUID);
  return new Firefox(browser, chrome, port);
}

class Firefox implements Browser {
  readonly name = 'firefox';
  private readonly browser: Puppeteer;
  private readonly chrome: FirefoxChrome;
  private readonly port: number;

  constructor(browser: Puppeteer, chrome: FirefoxChrome, port: number) {
    this.browser = browser;
    this.chrome = chrome;
    this.port = port;
  }

  async open(path: string, host = HOSTS[0]): Promise<Tab> {
    const page = await this.browser.newPage();
    await page.goto(`https://${host}:${this.port}${path}`);
    return new PuppeteerTab(page, this.chrome);
  }

  grant(host: string): Promise<void> {
    return this.chrome.grant(ID, host);
  }

  /** The popup's page in a tab of its own, loaded while `of` is the active tab: it asks for that one. */
  async popup(of: Tab): Promise<Tab> {
    const page = await this.browser.newPage();
    await of.front();
    await page.goto(`moz-extension://${UUID}/popup.html`, { waitUntil: [] });
    return new PuppeteerTab(page, this.chrome);
  }

  async own(path: string): Promise<Tab> {
    const page = await this.browser.newPage();
    await page.goto(`moz-extension://${UUID}/${path}`, { waitUntil: [] });
    return new PuppeteerTab(page, this.chrome);
  }

  async reloadExtension(): Promise<void> {
    await this.chrome.reload(ID);
    await this.chrome.ready(ID);
  }

  complaints(): Promise<string[]> {
    return this.chrome.complaints(UUID);
  }

  closed(): Promise<void> {
    return new Promise((resolve) => this.browser.once('disconnected', () => resolve()));
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

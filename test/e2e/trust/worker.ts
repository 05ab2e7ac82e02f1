import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { expect } from 'vitest';
import type { SyncOutcome, TeamReport } from '../../../bridge/rule-report.ts';
import { builtExtension } from '../../../scripts/build.ts';

const EXECUTABLE = process.env.REDLINE_CHROMIUM ?? '/usr/bin/chromium';

/** The extension's real worker in a real Chromium, asked from one of its own pages as the lead's page asks it. */
export class LiveWorker {
  readonly context: BrowserContext;
  private readonly profile: string;
  private readonly id: string;
  private page!: Page;

  private constructor(context: BrowserContext, profile: string, id: string) {
    this.context = context;
    this.profile = profile;
    this.id = id;
  }

  /**
   * `hosts`: name → port on this machine. `spki`: hash of a key whose certificate counts as good; Chromium
   * keeps nothing in its cache from a host whose certificate is merely not looked at.
   */
  static async start(hosts: Record<string, number>, spki: string): Promise<LiveWorker> {
    const profile = mkdtempSync(join(tmpdir(), 'redline-trust-'));
    mkdirSync(join(profile, 'Default'));
    const preferences = { extensions: { ui: { developer_mode: true } } };
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
    const extension = builtExtension('chromium');
    const map = Object.entries(hosts).map(([host, port]) => `MAP ${host}:443 127.0.0.1:${port}`);
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: EXECUTABLE,
      headless: false,
      ignoreDefaultArgs: ['--disable-extensions'],
      args: [
        '--headless=new',
        '--no-sandbox',
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
        `--host-resolver-rules=${map.join(',')},MAP * ~NOTFOUND,EXCLUDE 127.0.0.1`,
        '--ignore-certificate-errors',
        '--lang=zh-CN',
        `--ignore-certificate-errors-spki-list=${spki}`,
      ],
      env: { ...process.env, LANG: 'zh_CN.UTF-8', LANGUAGE: 'zh_CN' } as Record<string, string>,
    });
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const live = new LiveWorker(context, profile, new URL(worker.url()).host);
    await live.openPage();
    return live;
  }

  /** What the browser would ask a person, answered beforehand: it never is, headless. */
  async grant(host: string): Promise<void> {
    const pattern = `https://${host}/*`;
    const settings = await this.context.newPage();
    await settings.goto('chrome://extensions');
    await settings.evaluate(
      ([id, wanted]) =>
        (globalThis as never as Settings).chrome.developerPrivate.addHostPermission(id!, wanted!),
      [this.id, pattern],
    );
    await settings.close();
    await this.page.evaluate(
      (origins) => (globalThis as never as Asking).chrome.permissions.request({ origins }),
      [pattern],
    );
  }

  /** One of the extension's own pages, in a tab. */
  async own(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`chrome-extension://${this.id}/${path}`);
    return page;
  }

  /** A message as `sendMessage` sends it. */
  ask<T>(type: string, data?: unknown): Promise<T> {
    return this.page.evaluate(
      async ([name, value]) => {
        const message = { id: 1, type: name, data: value, timestamp: Date.now() };
        const { res, err } = await (globalThis as never as Asking).chrome.runtime.sendMessage(message);
        if (err) throw new Error(err.message);
        return res as never;
      },
      [type, data] as const,
    );
  }

  sync(): Promise<SyncOutcome> {
    return this.ask('syncTeams');
  }

  async team(): Promise<TeamReport> {
    const [team] = await this.ask<TeamReport[]>('teams');
    return team!;
  }

  /** Runs in the worker: to set its clock, or to make it slow at one place. */
  async inWorker<T, A>(work: (argument: A) => T | Promise<T>, argument: A): Promise<T> {
    return (await this.worker()).evaluate(work as never, argument) as Promise<T>;
  }

  /** The worker is gone in the middle of whatever it did; the next question starts another. */
  async kill(): Promise<void> {
    const client = await this.context.browser()!.newBrowserCDPSession();
    const running = async () => {
      const { targetInfos } = await client.send('Target.getTargets');
      return targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(this.id));
    };
    const target = await running();
    if (target) await client.send('Target.closeTarget', { targetId: target.targetId });
    await expect.poll(running, { timeout: 20_000 }).toBeUndefined();
    await client.detach();
  }

  /** A heard `console.log` of the worker. */
  async heard(text: string): Promise<void> {
    const worker = await this.worker();
    await worker.waitForEvent('console', { predicate: (message) => message.text() === text });
  }

  /** Whether everything the team's record points to lies in the store, compiled from the same archive. */
  whole(): Promise<boolean> {
    return this.page.evaluate(async () => {
      const request = indexedDB.open('redline-rules');
      const db = await new Promise<IDBDatabase>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
      const all = (store: string, keys: boolean) =>
        new Promise<unknown[]>((resolve) => {
          const from = db.transaction(store).objectStore(store);
          const asked = keys ? from.getAllKeys() : from.getAll();
          asked.onsuccess = () => resolve(asked.result);
        });
      const [teams, blobs, compiled] = await Promise.all([
        all('teams', false),
        all('blobs', true),
        all('compiled', false),
      ]);
      db.close();
      const packs = (teams as { team: { packs: Record<string, { blob: string }> } }[]).flatMap(({ team }) =>
        Object.values(team.packs),
      );
      const made = (compiled as { blob: string; buffer: ArrayBuffer }[]).filter(
        ({ buffer }) => buffer.byteLength > 0,
      );
      return packs.every(({ blob }) => blobs.includes(blob) && made.some((each) => each.blob === blob));
    });
  }

  async close(): Promise<void> {
    await this.context.close();
    rmSync(this.profile, { recursive: true, force: true });
  }

  private async openPage(): Promise<void> {
    this.page = await this.context.newPage();
    await this.page.goto(`chrome-extension://${this.id}/popup.html`);
  }

  /** Awake: Playwright keeps one handle for every life of the worker, and it answers in none between them. */
  private async worker(): Promise<Worker> {
    await this.ask('teams');
    return this.context.serviceWorkers()[0] ?? this.context.waitForEvent('serviceworker');
  }
}

interface Settings {
  chrome: { developerPrivate: { addHostPermission(id: string, pattern: string): Promise<void> } };
}

interface Asking {
  chrome: {
    permissions: { request(wanted: { origins: string[] }): Promise<boolean> };
    runtime: { sendMessage(message: unknown): Promise<{ res?: unknown; err?: { message: string } }> };
  };
}

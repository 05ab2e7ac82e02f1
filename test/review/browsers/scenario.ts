import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { replay } from '../../../review/replay.ts';
import { textOf } from '../../../rules/trust/bytes.ts';
import { launch, type Name } from '../../content/browsers.ts';
import { Servers, TEAM } from '../../servers/nats.ts';
import { cast, Story, submission } from '../team.ts';
import type { Jobs } from './page.ts';

/** A case in a real browser: kept in its database, replayed to what Node comes to, sent to a real server. */
export function reviewIn(name: Name): void {
  let browser: Browser;
  let host: Server;
  let origin: string;
  let servers: Servers;

  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
      ...{ bundle: true, write: false, format: 'iife', logLevel: 'silent' },
    });
    // A database needs an origin.
    host = createServer((request, answer) => {
      const script = request.url === '/page.js';
      answer.setHeader('content-type', script ? 'text/javascript' : 'text/html');
      answer.end(script ? outputFiles[0]!.text : '<!doctype html><script src="/page.js"></script>');
    });
    await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(host.address() as { port: number }).port}/`;
    servers = await new Servers().start(1);
    browser = await launch(name);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    servers?.stop();
    host?.close();
  });

  async function open(): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(origin);
    await page.waitForFunction(() => 'jobs' in globalThis, { timeout: 30_000 });
    return page;
  }

  const run = <K extends keyof Jobs>(page: Page, job: K, ...args: Parameters<Jobs[K]>) =>
    page.evaluate(
      (which, given) =>
        (globalThis as unknown as { jobs: Record<string, (...all: unknown[]) => unknown> }).jobs[which]!(
          ...given,
        ),
      job,
      args as unknown[],
    ) as ReturnType<Jobs[K]>;

  test(`${name} keeps, replays and sends a case as Node does`, async () => {
    const people = await cast();
    const story = new Story({ ...people.roster, team: TEAM });
    const submitted = await story.tell(people.amy, await submission('买一送一'));
    await story.approve(people.rui, submitted);
    const hashes = story.all.map(({ sealed }) => sealed.hash);
    const texts = story.all.map(({ sealed }) => textOf(sealed.bytes)!);

    const page = await open();
    expect(await run(page, 'store', hashes, texts)).toEqual({
      duplicates: [false, false, true, true],
      texts,
    });
    const there = await run(page, 'replay', story.roster, story.at);
    const here = await replay(
      story.all.map(({ sealed }) => sealed.bytes),
      story.roster,
      story.at,
    );
    expect(there).toEqual({ from: 0, states: JSON.stringify(here) });
    await run(page, 'seal', hashes.slice(0, 1), texts.slice(0, 1));
    // Gone between sealing and the acknowledgement; another page finds it all again.
    await page.close();
    const later = await open();
    expect(await run(later, 'replay', story.roster, story.at)).toEqual({ ...there, from: 2 });
    const { login, jwt, seed } = await servers.enrol('amy', ['author']);
    const sent = await run(later, 'send', servers.urls, TEAM, login, jwt, new TextDecoder().decode(seed));
    expect(sent).toEqual({ sent: 1, waiting: 0 });
    expect(await servers.count()).toBe(1);
  }, 120_000);
}

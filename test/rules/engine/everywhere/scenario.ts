import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import naughty from 'big-list-of-naughty-strings';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildBundle } from '../../../../scripts/packs.ts';
import { launch, type Name, openPlain } from '../../../content/browsers.ts';
import { type Digest, digestOf } from './digest.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

export const builtIn = async (): Promise<ArrayBuffer> =>
  (await buildBundle(join(ROOT, 'rules/packs'), join(ROOT, 'node_modules/.cache/redline-tests'))).buffer;

export const hard: string[] = naughty;

/** The engine in a page of a browser comes to what it comes to here. */
export function sameIn(name: Name): void {
  let bundle: ArrayBuffer;
  let browser: Awaited<ReturnType<typeof launch>>;
  beforeAll(async () => {
    bundle = await builtIn();
    browser = await launch(name);
  }, 120_000);
  afterAll(() => browser?.close());

  test(`${name} finds what Node finds in every string`, async () => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
      ...{ bundle: true, write: false, format: 'iife', logLevel: 'silent', minify: true },
    });
    const { page, errors } = await openPlain(browser, outputFiles[0]!.text);
    const there = page.evaluate(
      (base64, strings) =>
        (globalThis as unknown as { digestOf: (bundle: string, naughty: string[]) => unknown }).digestOf(
          base64,
          strings,
        ),
      Buffer.from(bundle).toString('base64'),
      hard,
    );
    const here: Digest = digestOf(bundle, hard);
    expect(await there).toEqual(here);
    expect(errors).toEqual([]);
  }, 120_000);
}

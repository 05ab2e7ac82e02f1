import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

export type Name = 'chromium' | 'firefox';

const EXECUTABLE = {
  chromium: process.env.REDLINE_CHROMIUM ?? '/usr/bin/chromium',
  firefox: process.env.REDLINE_FIREFOX ?? '/usr/bin/firefox-esr',
};

export function launch(name: Name): Promise<Browser> {
  return puppeteer.launch({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath: EXECUTABLE[name],
    headless: true,
    args: name === 'chromium' ? ['--no-sandbox'] : ['--remote-allow-system-access'],
    defaultViewport: { width: 1000, height: 700 },
  });
}

/** Vite's `?inline`: a style sheet as text. */
export const inlineCss: Plugin = {
  name: 'inline-css',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.css\?inline$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.replace('?inline', '')),
      namespace: 'inline-css',
    }));
    onLoad({ filter: /./, namespace: 'inline-css' }, async ({ path }) => ({
      contents: await readFile(path, 'utf8'),
      loader: 'text',
    }));
  },
};

/** The page code with its plain page, as one script. */
export async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../pages/plain/page.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    define: { 'import.meta.env.REDLINE_MIRROR': '""' },
    logLevel: 'silent',
    plugins: [inlineCss],
  });
  return outputFiles[0]!.text;
}

/** A fresh tab with the page code loaded and not yet started. Errors of the page are kept in `errors`. */
export async function openPlain(browser: Browser, script: string): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.setContent('<!doctype html><meta charset="utf-8"><title>试</title><body></body>');
  await page.evaluate(script);
  return { page, errors };
}

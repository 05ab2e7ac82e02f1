import { defineConfig } from 'vitest/config';

const BROWSER = ['test/e2e/**', 'test/pages/**', 'test/gallery/**', 'test/**/*.browser.test.{ts,tsx}'];
const FIREFOX = 'test/**/*.firefox.test.ts';

// Five kinds of test, one project each. Anything that starts a browser runs alone: a machine with two
// cores that paints two browsers at once measures nothing but itself.
const browser = { fileParallelism: false, testTimeout: 60_000, hookTimeout: 90_000 };

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/rules/**', 'test/servers/**', ...BROWSER, FIREFOX],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['test/rules/**/*.test.ts'],
          exclude: [...BROWSER, FIREFOX],
          testTimeout: 120_000,
        },
      },
      // Real nats-server and apache2 (Debian's) on loopback: they elect leaders and are killed.
      {
        extends: true,
        test: {
          name: 'servers',
          include: ['test/servers/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'chromium',
          include: BROWSER.map((pattern) =>
            pattern.endsWith('**') ? `${pattern}/*.test.{ts,tsx}` : pattern,
          ),
          exclude: [FIREFOX],
          ...browser,
        },
      },
      { extends: true, test: { name: 'firefox', include: [FIREFOX], ...browser } },
    ],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});

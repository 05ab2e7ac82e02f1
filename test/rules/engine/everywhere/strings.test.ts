import naughty from 'big-list-of-naughty-strings';
import { expect, test } from 'vitest';
import { digestOf } from './digest.ts';
import { builtIn } from './scenario.ts';

test('no string makes the engine throw or hang, and marks are slices of what was typed', async () => {
  const { strings, findings } = digestOf(await builtIn(), naughty);
  expect(strings).toBeGreaterThan(10_400);
  expect(findings).toBeGreaterThan(3_000);
}, 120_000);

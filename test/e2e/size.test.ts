import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { builtExtension } from '../../scripts/build.ts';
import { structureSize } from '../bench/structure.ts';

// What every page pays for: a library or a word list that slips into page code shows here first. Card and guard are
// drawn by a file of their own, which comes once something was found.
test.each([
  ['content-scripts/sentinel.js', 2],
  ['content-scripts/content.js', 62],
  ['surfaces.js', 14],
])('%s is at most %d KB compressed', (file, most) => {
  const code = readFileSync(`${builtExtension('chromium')}/${file}`);
  expect(gzipSync(code, { level: 9 }).length / 1024).toBeLessThan(most);
});

test('page code has no word lists for the context: they come with the packs', () => {
  const code = readFileSync(`${builtExtension('chromium')}/content-scripts/content.js`, 'utf8');
  expect(code).not.toContain('水光针');
});

test('the score is at most 40 KB compressed and is not loaded in pages', async () => {
  expect((await structureSize()).value).toBeLessThan(40);
  for (const file of ['content-scripts/sentinel.js', 'content-scripts/content.js', 'surfaces.js']) {
    const code = readFileSync(`${builtExtension('chromium')}/${file}`, 'utf8');
    for (const word of ['智商税', '云里雾里', '长绒棉'])
      expect(code.includes(word), `${word} in ${file}`).toBe(false);
  }
});
